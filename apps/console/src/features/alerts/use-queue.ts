import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import type { AlertList, AlertRow } from '@suian/contracts/alerts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { knownAlert, useAlertQueue, type QueueFilter } from '../../data/alerts.js';
import { keys } from '../../data/keys.js';
import { byLateness } from './alert-clock.js';
import { mergeQueue, withWelcome, type MergedQueue } from './merge-queue.js';

const NOTHING: readonly AlertRow[] = [];

export interface Queue extends MergedQueue {
  counts: AlertList['counts'] | null;
  lastResolvedAt: string | null;
  isLoading: boolean;
  error: unknown;
  hasMore: boolean;
  isLoadingMore: boolean;
  retry: () => void;
  loadMore: () => void;
  /** Takes the newcomers in, in their right order. */
  merge: () => void;
  /** One's own finished row goes at once; it comes back should its ending be taken back. */
  dismiss: (id: string, version: number) => void;
  /** One's own row is taken in at its place without being asked for. */
  welcome: (id: string) => void;
}

/** The order on screen: frozen until the nurse presses, though the rows themselves stay fresh. */
function useFrozen(fresh: readonly AlertRow[] | null, hasMore: boolean, filterName: string) {
  const order = useRef<{ filterName: string; rows: readonly AlertRow[] }>({ filterName, rows: NOTHING });
  const [dismissed, setDismissed] = useState<ReadonlyMap<string, number>>(new Map());
  const [welcomed, setWelcomed] = useState<ReadonlySet<string>>(new Set());
  const [mergedCount, setMergedCount] = useState(0);
  const merged = useMemo(() => {
    const kept = order.current.filterName === filterName ? order.current.rows : NOTHING;
    const isWanted = (row: AlertRow) => row.version > (dismissed.get(row.id) ?? 0);
    if (fresh === null) return { shown: [], arrived: [] };
    const wanted = fresh.filter(isWanted);
    return mergeQueue(withWelcome(kept.filter(isWanted), wanted, welcomed), wanted, hasMore);
    // `mergedCount` stands for what a merge press did to `order`.
  }, [fresh, hasMore, filterName, dismissed, welcomed, mergedCount]);
  useEffect(() => {
    order.current = { filterName, rows: merged.shown.map(({ row }) => row) };
  }, [merged, filterName]);
  const merge = useCallback(() => {
    order.current = { filterName, rows: NOTHING };
    setMergedCount((count) => count + 1);
  }, [filterName]);
  const dismiss = useCallback(
    (id: string, version: number) => setDismissed((before) => new Map(before).set(id, version)),
    [],
  );
  const welcome = useCallback((id: string) => setWelcomed((before) => new Set(before).add(id)), []);
  return { merged, merge, dismiss, welcome };
}

export function useQueue(filter: QueueFilter): Queue {
  const queryClient = useQueryClient();
  const query = useAlertQueue(filter);
  // An opened alert that was read anew says more of a row that has left the list.
  useIsFetching({ queryKey: keys.alertPages });
  const { data } = query;
  const isBoard = filter.show === 'overdue';
  const fresh = useMemo(() => {
    const rows = data?.pages.flatMap((page) => page.rows) ?? null;
    return rows && isBoard ? byLateness(rows) : rows;
  }, [data, isBoard]);
  const { merged, merge, dismiss, welcome } = useFrozen(fresh, query.hasNextPage, JSON.stringify(filter));
  const shown = merged.shown.map((each) => {
    const known = each.hasLeft ? knownAlert(queryClient, each.row.id) : undefined;
    return known ? { ...each, row: known } : each;
  });
  return {
    shown,
    arrived: merged.arrived,
    counts: data?.pages[0]?.counts ?? null,
    lastResolvedAt: data?.pages[0]?.lastResolvedAt ?? null,
    isLoading: query.isPending,
    error: query.error,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    retry: () => void query.refetch(),
    loadMore: () => void query.fetchNextPage(),
    merge,
    dismiss,
    welcome,
  };
}
