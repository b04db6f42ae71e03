import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { mergeRows, type MergedRows } from './merge-rows.js';

interface Order<Row> {
  name: string;
  rows: readonly Row[];
}

export interface FrozenRows<Row> {
  merged: MergedRows<Row>;
  /** Takes the newcomers in, in the order that is true now. */
  merge: () => void;
}

/** The order on screen: frozen until the nurse presses, though the rows themselves stay fresh. Another `name`: another list. */
export function useFrozenRows<Row extends { id: string }>(
  fresh: readonly Row[] | null,
  name: string,
  hasMore = false,
): FrozenRows<Row> {
  const order = useRef<Order<Row>>({ name, rows: [] });
  const [mergedCount, setMergedCount] = useState(0);
  const merged = useMemo<MergedRows<Row>>(() => {
    const kept = order.current.name === name ? order.current.rows : [];
    return fresh === null ? { shown: [], arrived: 0, hasMoved: false } : mergeRows(kept, fresh, hasMore);
    // `mergedCount` stands for what a merge press did to `order`.
  }, [fresh, name, hasMore, mergedCount]);
  useEffect(() => {
    order.current = { name, rows: merged.shown.map(({ row }) => row) };
  }, [merged, name]);
  const merge = useCallback(() => {
    order.current = { name, rows: [] };
    setMergedCount((count) => count + 1);
  }, [name]);
  return { merged, merge };
}
