import type { AlertRow } from '@suian/contracts/alerts';

export interface QueueRow {
  row: AlertRow;
  /** No longer in the list that was asked for: closed, or moved to another filter. */
  hasLeft: boolean;
}

export interface MergedQueue {
  shown: QueueRow[];
  /** Newcomers that would push rows down; they wait for a press. */
  arrived: AlertRow[];
}

/**
 * Puts a fresh list into the order already on screen. Rows change in place and never move under the pointer;
 * newcomers below the last shown row are simply added there.
 */
export function mergeQueue(
  before: readonly AlertRow[],
  fresh: readonly AlertRow[],
  hasMore: boolean,
): MergedQueue {
  const places = new Map(fresh.map((row, index) => [row.id, index]));
  const last = Math.max(-1, ...before.map((row) => places.get(row.id) ?? -1));
  const known = new Set(before.map((row) => row.id));
  const newcomers = fresh.filter((row) => !known.has(row.id));
  const isBelow = (row: AlertRow) => (places.get(row.id) ?? 0) > last;
  const lastShown = before.findLastIndex((row) => places.has(row.id));
  const kept = before.map((old, index) => {
    const row = fresh[places.get(old.id) ?? -1];
    // Past the last row we still see, an absent one may only have been pushed to the next page.
    const isPushedOff = hasMore && index > lastShown;
    return { row: row ?? old, hasLeft: row === undefined && !isPushedOff };
  });
  const added = newcomers.filter(isBelow).map((row) => ({ row, hasLeft: false }));
  return { shown: [...kept, ...added], arrived: newcomers.filter((row) => !isBelow(row)) };
}

/** Puts the welcome newcomers among the rows on screen, each before the first that comes after it in the fresh list. */
export function withWelcome(
  before: readonly AlertRow[],
  fresh: readonly AlertRow[],
  welcome: ReadonlySet<string>,
): AlertRow[] {
  // Nothing is on screen yet: the fresh list comes whole, in its own order.
  if (before.length === 0) return [];
  const places = new Map(fresh.map((row, index) => [row.id, index]));
  const rows = [...before];
  for (const row of fresh.filter(({ id }) => welcome.has(id) && !before.some((each) => each.id === id))) {
    const place = places.get(row.id) ?? 0;
    const after = rows.findIndex(({ id }) => (places.get(id) ?? -1) > place);
    rows.splice(after === -1 ? rows.length : after, 0, row);
  }
  return rows;
}

/** The next one a nurse can take after the row at `id`: below it first, then from the top. */
export function nextToDo(shown: readonly QueueRow[], id: string, myId: string): string | null {
  const place = shown.findIndex(({ row }) => row.id === id);
  const inTurn = [...shown.slice(place + 1), ...shown.slice(0, Math.max(0, place))];
  const free = inTurn.find(
    ({ row, hasLeft }) => !hasLeft && (row.claimedBy === null || row.claimedBy.id === myId),
  );
  return (free ?? inTurn.find(({ hasLeft }) => !hasLeft))?.row.id ?? null;
}
