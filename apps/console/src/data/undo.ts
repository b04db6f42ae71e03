import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AlertPage } from '@suian/contracts/alerts';
import { NoAnswerError } from '@suian/api-client/call';
import { useEffect, useRef } from 'react';
import { api } from './api.js';
import { keys } from './keys.js';
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

/** Takes the last act back, once. Presses that find nothing do nothing. */
export function useUndo(saying: UndoSaying): () => void {
  const queryClient = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: ({ alertId, version }: UndoOffer) =>
      api.call('undoAlert', { params: { alertId }, body: { version } }),
    onSuccess: (page, offer) => {
      offer.restore();
      queryClient.setQueryData(keys.alert(page.id), page);
      undoneListeners.forEach((tell) => tell(page));
      saying.done(offer);
    },
    onError: (error, offer) => {
      if (error instanceof NoAnswerError) returnOffer(offer);
      saying.failed(error);
    },
    onSettled: (_page, _error, { alertId, patientId }) => {
      for (const queryKey of [
        keys.alertLists,
        keys.alertCounts,
        keys.alert(alertId),
        keys.patient(patientId),
      ]) {
        void queryClient.invalidateQueries({ queryKey });
      }
    },
  });
  return () => {
    const taken = takeOffer();
    if (taken.kind === 'take') mutate(taken.offer);
    if (taken.kind === 'late') saying.late();
  };
}
