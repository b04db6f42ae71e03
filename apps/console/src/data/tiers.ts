import { useInfiniteQuery, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { DecideTierRequest, PutFactRequest, TierProposalRow, TierQuery } from '@suian/contracts/tiers';
import { useEffect } from 'react';
import { api } from './api.js';
import { keys } from './keys.js';
import { tellOwnTier } from './own-tiers.js';
import { onClockJump } from './server-clock.js';
import { tierStaleKeys } from './tier-keys.js';
import { endOffer, offerUndo } from './undo-offer.js';

const PAGE_LIMIT = 30;

export type TierFilter = Pick<TierQuery, 'departmentId' | 'show'>;

export function useTierBoard(filter: TierFilter) {
  const board = useInfiniteQuery({
    queryKey: keys.tierBoard(filter),
    queryFn: ({ pageParam }) => {
      const query = { ...filter, limit: PAGE_LIMIT, ...(pageParam ? { after: pageParam } : {}) };
      return api.call('listTierProposals', { query });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const { refetch } = board;
  useEffect(() => onClockJump(() => void refetch()), [refetch]);
  return board;
}

function refresh(queryClient: QueryClient, patientId: string): void {
  for (const queryKey of tierStaleKeys(patientId)) void queryClient.invalidateQueries({ queryKey });
}

export interface TierDecisionToSend {
  proposalId: string;
  patientId: string;
  maskedName: string;
  body: DecideTierRequest;
}

export interface TierSaying {
  /** What was done, in words. */
  saidOf: (row: TierProposalRow) => string;
  /** Told where it cannot be taken back; otherwise 撤回 is offered beside it. */
  tell: (said: string) => void;
}

export function useDecideTier({ saidOf, tell }: TierSaying) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ proposalId, body }: TierDecisionToSend) => {
      endOffer(proposalId);
      return api.call('decideTier', { params: { proposalId }, body });
    },
    onSuccess: (row, { proposalId, patientId, maskedName }) => {
      tellOwnTier(patientId);
      const said = saidOf(row);
      if (row.undoUntil === null) return tell(said);
      const done = { act: 'tier', version: row.version, said, restore: () => undefined } as const;
      offerUndo({ ...done, subjectId: proposalId, patientId, maskedName });
    },
    // Also after a refusal: a colleague was quicker, and the picture is old.
    onSettled: (_row, _error, { patientId }) => refresh(queryClient, patientId),
  });
}

export function usePutFact(patientId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: PutFactRequest) => api.call('putFact', { params: { patientId }, body }),
    onSettled: () => refresh(queryClient, patientId),
  });
}
