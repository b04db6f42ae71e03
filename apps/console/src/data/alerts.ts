import { ProblemError } from '@suian/api-client/call';
import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
  type QueryKey,
} from '@tanstack/react-query';
import type {
  AddAlertNoteRequest,
  AlertList,
  AlertPage,
  AlertQuery,
  ClaimAlertRequest,
  DisposeAlertRequest,
} from '@suian/contracts/alerts';
import type { ErrorCode } from '@suian/contracts/errors';
import { useRef } from 'react';
import { api } from './api.js';
import { useIdempotencyKey, useIdempotentSend } from './idempotency.js';
import { keys } from './keys.js';
import { endOffer } from './undo-offer.js';

const PAGE_LIMIT = 30;
/** The board of what is late is put in order here, so it is read whole. */
const BOARD_LIMIT = 100;

export type QueueFilter = Pick<AlertQuery, 'departmentId' | 'show' | 'severity'>;

async function readCounts(departmentId: string | undefined): Promise<AlertList['counts']> {
  const list = await api.call('listAlerts', {
    query: { show: 'open', limit: 1, ...(departmentId ? { departmentId } : {}) },
  });
  return list.counts;
}

export function useAlertQueue(filter: QueueFilter) {
  const queryClient = useQueryClient();
  return useInfiniteQuery({
    queryKey: keys.alertList(filter),
    queryFn: async ({ pageParam }) => {
      const limit = filter.show === 'overdue' ? BOARD_LIMIT : PAGE_LIMIT;
      const query = { ...filter, limit, ...(pageParam ? { after: pageParam } : {}) };
      const list = await api.call('listAlerts', { query });
      queryClient.setQueryData(keys.alertCountsOf(filter.departmentId), list.counts);
      return list;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** How many wait, on every page. Not asked for where the queue itself is read and brings them along. */
export function useAlertCounts(departmentId: string | undefined, isAsked: boolean) {
  return useQuery({
    queryKey: keys.alertCountsOf(departmentId),
    queryFn: () => readCounts(departmentId),
    enabled: isAsked,
  });
}

export function useAlert(alertId: string) {
  return useQuery({
    queryKey: keys.alert(alertId),
    queryFn: () => api.call('getAlert', { params: { alertId } }),
  });
}

/** What this screen knows last of an alert, if it was opened. */
export function knownAlert(queryClient: QueryClient, alertId: string): AlertPage | undefined {
  return queryClient.getQueryData<AlertPage>(keys.alert(alertId));
}

const STALE_CODES: readonly ErrorCode[] = [
  'row.changed-meanwhile',
  'alert.claimed-by-another',
  'alert.already-closed',
  'alert.not-claimed',
];

/** Our picture was old: fetch what is true, the words typed stay where they are. */
function isStale(error: unknown): boolean {
  return error instanceof ProblemError && STALE_CODES.includes(error.problem.code);
}

/** One press, one write: presses while the answer is on its way do nothing. */
function useSingleFlight<Body>(write: (body: Body) => Promise<AlertPage>) {
  const isUnderWay = useRef(false);
  const mutationFn = async (body: Body) => {
    try {
      return await write(body);
    } finally {
      isUnderWay.current = false;
    }
  };
  const takeTurn = () => {
    if (isUnderWay.current) return false;
    isUnderWay.current = true;
    return true;
  };
  return { mutationFn, takeTurn };
}

function useAlertWrite<Body>(alertId: string, write: (body: Body) => Promise<AlertPage>) {
  const queryClient = useQueryClient();
  const { mutationFn, takeTurn } = useSingleFlight(write);
  const refresh = (...stale: QueryKey[]) => {
    stale.forEach((queryKey) => void queryClient.invalidateQueries({ queryKey }));
  };
  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationFn,
    onSuccess: (page) => {
      queryClient.setQueryData(keys.alert(alertId), page);
      refresh(keys.alertLists, keys.alertNews, keys.patient(page.patient.id));
    },
    onError: (refusal) => {
      if (isStale(refusal)) refresh(keys.alert(alertId), keys.alertLists);
    },
  });
  /** The alert as it is afterwards; null when refused (then `error` says why) or already under way. */
  const press = async (body: Body): Promise<AlertPage | null> => {
    if (!takeTurn()) return null;
    endOffer(alertId);
    return mutateAsync(body).catch(() => null);
  };
  return { press, isPending, error, reset };
}

export function useClaimAlert(alertId: string) {
  return useAlertWrite(alertId, (body: ClaimAlertRequest) =>
    api.call('claimAlert', { params: { alertId }, body }),
  );
}

export function useReleaseAlert(alertId: string) {
  return useAlertWrite(alertId, (version: number) =>
    api.call('releaseAlert', { params: { alertId }, body: { version } }),
  );
}

export interface NoteToWrite {
  /** Version to claim first, where nobody holds the alert: only its holder may write. */
  claim: number | null;
  body: AddAlertNoteRequest;
}

export function useAddAlertNote(alertId: string) {
  const queryClient = useQueryClient();
  const sendOnce = useIdempotentSend();
  return useAlertWrite(alertId, async ({ claim, body }: NoteToWrite) => {
    if (claim !== null) {
      const claimed = await api.call('claimAlert', { params: { alertId }, body: { version: claim } });
      queryClient.setQueryData(keys.alert(alertId), claimed);
    }
    return sendOnce(body, (idempotencyKey) =>
      api.call('addAlertNote', { params: { alertId }, body }, { idempotencyKey }),
    );
  });
}

export function useDisposeAlert(alertId: string) {
  const keyFor = useIdempotencyKey();
  return useAlertWrite(alertId, (body: DisposeAlertRequest) =>
    api.call('disposeAlert', { params: { alertId }, body }, { idempotencyKey: keyFor(body) }),
  );
}
