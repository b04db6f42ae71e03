import type { Worklist, WorklistQuery, WorklistRow } from '@suian/contracts/worklist';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useWorklist } from '../../data/worklist.js';
import { mergeCalls, type MergedCalls } from './merge-calls.js';

const NOTHING: readonly WorklistRow[] = [];

export interface CallList extends MergedCalls {
  counts: Worklist['counts'] | null;
  hidden: number;
  isLoading: boolean;
  error: unknown;
  retry: () => void;
  /** Takes the newcomers in, in the order that is true now. */
  merge: () => void;
}

/** The order on screen: frozen until the nurse presses, though the rows themselves stay fresh. */
function useFrozen(fresh: readonly WorklistRow[] | null, name: string) {
  const order = useRef<{ name: string; rows: readonly WorklistRow[] }>({ name, rows: NOTHING });
  const [mergedCount, setMergedCount] = useState(0);
  const merged = useMemo<MergedCalls>(() => {
    const kept = order.current.name === name ? order.current.rows : NOTHING;
    return fresh === null ? { shown: [], arrived: 0, hasMoved: false } : mergeCalls(kept, fresh);
    // `mergedCount` stands for what a merge press did to `order`.
  }, [fresh, name, mergedCount]);
  useEffect(() => {
    order.current = { name, rows: merged.shown.map(({ row }) => row) };
  }, [merged, name]);
  const merge = useCallback(() => {
    order.current = { name, rows: NOTHING };
    setMergedCount((count) => count + 1);
  }, [name]);
  return { merged, merge };
}

/** Today's calls as they stand on screen. */
export function useCallList(query: WorklistQuery): CallList {
  const worklist = useWorklist(query);
  const { merged, merge } = useFrozen(worklist.data?.rows ?? null, JSON.stringify(query));
  return {
    ...merged,
    counts: worklist.data?.counts ?? null,
    hidden: worklist.data?.hidden ?? 0,
    isLoading: worklist.isPending,
    error: worklist.error,
    retry: () => void worklist.refetch(),
    merge,
  };
}
