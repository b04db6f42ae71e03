import type { Worklist, WorklistQuery, WorklistRow } from '@suian/contracts/worklist';
import { useWorklist } from '../../data/worklist.js';
import type { MergedRows } from '../../ui/merge-rows.js';
import { useFrozenRows } from '../../ui/use-frozen-rows.js';

export interface CallList extends MergedRows<WorklistRow> {
  counts: Worklist['counts'] | null;
  hidden: number;
  isLoading: boolean;
  error: unknown;
  retry: () => void;
  /** Takes the newcomers in, in the order that is true now. */
  merge: () => void;
}

/** Today's calls as they stand on screen. */
export function useCallList(query: WorklistQuery): CallList {
  const worklist = useWorklist(query);
  const { merged, merge } = useFrozenRows(worklist.data?.rows ?? null, JSON.stringify(query));
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
