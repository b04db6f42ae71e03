import type { EncounterRecord } from '../../patients/index.js';

/** The operations of a stay with the id of the event they are counted from. */
export function operationIdsOf({ anchors }: EncounterRecord): { id: string; name: string; on: string }[] {
  return anchors
    .filter(({ kind }) => kind === 'operation')
    .map(({ id, label, on }) => ({ id, name: label ?? '', on }));
}
