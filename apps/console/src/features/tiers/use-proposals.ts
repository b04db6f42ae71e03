import type { TierBoard, TierProposalRow } from '@suian/contracts/tiers';
import { useCallback, useMemo, useState } from 'react';
import { useTierBoard, type TierFilter } from '../../data/tiers.js';
import type { MergedRows } from '../../ui/merge-rows.js';
import { useFrozenRows } from '../../ui/use-frozen-rows.js';

export interface Proposals extends MergedRows<TierProposalRow> {
  /** Counts and figures; null while nothing was read. */
  board: TierBoard | null;
  isLoading: boolean;
  error: unknown;
  hasMore: boolean;
  isLoadingMore: boolean;
  retry: () => void;
  loadMore: () => void;
  /** Takes the newcomers in, in their right order. */
  merge: () => void;
  /** One's own decided row goes at once; it comes back should the decision be taken back. */
  dismiss: (row: Pick<TierProposalRow, 'id' | 'version'>) => void;
}

/** Proposals as they stand on screen: nothing slides under the pointer. */
export function useProposals(filter: TierFilter): Proposals {
  const query = useTierBoard(filter);
  const { data, hasNextPage } = query;
  const fresh = useMemo(() => data?.pages.flatMap(({ rows }) => rows) ?? null, [data]);
  const { merged, merge } = useFrozenRows(fresh, JSON.stringify(filter), hasNextPage);
  const [dismissed, setDismissed] = useState<ReadonlyMap<string, number>>(new Map());
  const dismiss = useCallback(
    ({ id, version }: Pick<TierProposalRow, 'id' | 'version'>) =>
      setDismissed((before) => new Map(before).set(id, version)),
    [],
  );
  const isWanted = ({ id, version, state }: TierProposalRow) =>
    state !== 'waiting' || version > (dismissed.get(id) ?? 0);
  return {
    ...merged,
    shown: merged.shown.filter(({ row }) => isWanted(row)),
    board: data?.pages[0] ?? null,
    isLoading: query.isPending,
    error: query.error,
    hasMore: hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    retry: () => void query.refetch(),
    loadMore: () => void query.fetchNextPage(),
    merge,
    dismiss,
  };
}
