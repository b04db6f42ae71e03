import type { WorklistRow } from '@suian/contracts/worklist';

export interface ShownCall {
  row: WorklistRow;
  /** No longer on the list that was asked for: done, put off, or answered on the phone. */
  hasLeft: boolean;
}

export interface MergedCalls {
  shown: ShownCall[];
  /** Newcomers that would push rows down; they wait for a press. */
  arrived: number;
  /** The rank changed among the rows shown. */
  hasMoved: boolean;
}

function isSorted(places: readonly number[]): boolean {
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
}

/** Puts a freshly ranked list into the order on screen: rows change in place, nothing moves under the pointer. */
export function mergeCalls(before: readonly WorklistRow[], fresh: readonly WorklistRow[]): MergedCalls {
  const places = new Map(fresh.map((row, index) => [row.id, index]));
  const known = new Set(before.map((row) => row.id));
  const kept = before.map((old) => {
    const row = fresh[places.get(old.id) ?? -1];
    return { row: row ?? old, hasLeft: row === undefined };
  });
  const standing = kept.filter(({ hasLeft }) => !hasLeft).map(({ row }) => places.get(row.id) ?? 0);
  const last = Math.max(-1, ...standing);
  const newcomers = fresh.filter((row) => !known.has(row.id));
  const below = newcomers.filter((row) => (places.get(row.id) ?? 0) > last);
  return {
    shown: [...kept, ...below.map((row) => ({ row, hasLeft: false }))],
    arrived: newcomers.length - below.length,
    hasMoved: !isSorted(standing),
  };
}

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
