import type { WorklistRow } from '@suian/contracts/worklist';
import type { ShownRow } from '../../ui/merge-rows.js';

export type ShownCall = ShownRow<WorklistRow>;

/** Put off, or to be rung again later today. */
export function isWaiting(row: Pick<WorklistRow, 'notBefore'>, now: Date): boolean {
  return Date.parse(row.notBefore) > now.getTime();
}

export interface Caller {
  myId: string;
  now: Date;
}

/** The first one to call: not gone, not for later, and nobody else on the telephone with him. */
export function firstToCall(shown: readonly ShownCall[], { myId, now }: Caller): WorklistRow | undefined {
  const isFree = ({ row, hasLeft }: ShownCall) =>
    !hasLeft && !isWaiting(row, now) && (row.claimedBy === null || row.claimedBy.id === myId);
  return shown.find(isFree)?.row;
}

/** The one to call after the row at `id`: below it first, then from the top. */
export function nextToCall(shown: readonly ShownCall[], id: string, caller: Caller): WorklistRow | undefined {
  const place = shown.findIndex(({ row }) => row.id === id);
  return firstToCall([...shown.slice(place + 1), ...shown.slice(0, Math.max(0, place))], caller);
}
