import type { EncounterCard } from '@suian/contracts/patients';
import { dischargeWords } from '../../words/discharges.js';

/** Why he was here, in a few words: the operation, else the diagnosis. */
export function reasonOf({ operations, diagnosis }: Pick<EncounterCard, 'operations' | 'diagnosis'>): string {
  return operations[0]?.name ?? diagnosis ?? dischargeWords.noReason;
}
