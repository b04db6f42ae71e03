export interface ShownRow<Row> {
  row: Row;
  /** No longer on the list that was asked for. */
  hasLeft: boolean;
}

export interface MergedRows<Row> {
  shown: ShownRow<Row>[];
  /** Newcomers that would push rows down; they wait for a press. */
  arrived: number;
  /** The rank changed among the rows shown. */
  hasMoved: boolean;
}

function isSorted(places: readonly number[]): boolean {
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
}

/**
 * Puts a fresh list into the order on screen: rows change in place, nothing moves under the pointer. With `hasMore`
 * one that is absent past the last row we still see may only have been pushed to the next page.
 */
export function mergeRows<Row extends { id: string }>(
  before: readonly Row[],
  fresh: readonly Row[],
  hasMore = false,
): MergedRows<Row> {
  const places = new Map(fresh.map((row, index) => [row.id, index]));
  const known = new Set(before.map((row) => row.id));
  const lastShown = before.findLastIndex((row) => places.has(row.id));
  const kept = before.map((old, index) => {
    const row = fresh[places.get(old.id) ?? -1];
    const isPushedOff = hasMore && index > lastShown;
    return { row: row ?? old, hasLeft: row === undefined && !isPushedOff };
  });
  const standing = kept.flatMap(({ row }) => places.get(row.id) ?? []);
  const last = Math.max(-1, ...standing);
  const newcomers = fresh.filter((row) => !known.has(row.id));
  const below = newcomers.filter((row) => (places.get(row.id) ?? 0) > last);
  return {
    shown: [...kept, ...below.map((row) => ({ row, hasLeft: false }))],
    arrived: newcomers.length - below.length,
    hasMoved: !isSorted(standing),
  };
}
