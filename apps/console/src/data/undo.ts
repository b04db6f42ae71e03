import { useMutation, useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import type { AlertPage } from '@suian/contracts/alerts';
import { NoAnswerError } from '@suian/api-client/call';
import { useEffect, useRef } from 'react';
import { api } from './api.js';
import { keys } from './keys.js';
import { tellOwnTier } from './own-tiers.js';
import { tierStaleKeys } from './tier-keys.js';
import { returnOffer, takeOffer, type UndoOffer } from './undo-offer.js';

const undoneListeners = new Set<(page: AlertPage) => void>();

/** Told of each alert whose last act was taken back. */
export function useUndone(listener: (page: AlertPage) => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => {
    const tell = (page: AlertPage) => latest.current(page);
    undoneListeners.add(tell);
    return () => {
      undoneListeners.delete(tell);
    };
  }, []);
}

export interface UndoSaying {
  done: (offer: UndoOffer) => void;
  late: () => void;
  failed: (error: unknown) => void;
}

/** The alert as it is afterwards; null where it was something else. */
async function takeBack({ act, subjectId, version }: UndoOffer): Promise<AlertPage | null> {
  if (act !== 'tier') return api.call('undoAlert', { params: { alertId: subjectId }, body: { version } });
  await api.call('undoTier', { params: { proposalId: subjectId }, body: { version } });
  return null;
}

function tellUndone(queryClient: QueryClient, page: AlertPage): void {
  queryClient.setQueryData(keys.alert(page.id), page);
  undoneListeners.forEach((tell) => tell(page));
}

function staleKeysOf({ act, subjectId, patientId }: UndoOffer): QueryKey[] {
  if (act === 'tier') return tierStaleKeys(patientId);
  return [keys.alertLists, keys.alertCounts, keys.alert(subjectId), keys.patient(patientId)];
}

/** Takes the last act back, once. Presses that find nothing do nothing. */
export function useUndo(saying: UndoSaying): () => void {
  const queryClient = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: takeBack,
    onSuccess: (page, offer) => {
      offer.restore();
      if (page) tellUndone(queryClient, page);
      else tellOwnTier(offer.patientId);
      saying.done(offer);
    },
    onError: (error, offer) => {
      if (error instanceof NoAnswerError) returnOffer(offer);
      saying.failed(error);
    },
    onSettled: (_page, _error, offer) => {
      for (const queryKey of staleKeysOf(offer)) void queryClient.invalidateQueries({ queryKey });
    },
  });
  return () => {
    const taken = takeOffer();
    if (taken.kind === 'take') mutate(taken.offer);
    if (taken.kind === 'late') saying.late();
  };
}
