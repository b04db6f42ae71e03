import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { paths } from '../../app/paths.js';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The call begins as its page opens. Beside the address: opening the address again must not call again. */
    beginCall?: boolean;
  }
}

/** Goes to one call; `isCalling`: and starts it. */
export function useOpenCall(): (callId: string, isCalling: boolean) => void {
  const navigate = useNavigate();
  return useCallback(
    (callId, isCalling) =>
      void navigate({
        to: paths.call(callId),
        ...(isCalling ? { state: { beginCall: true } } : {}),
      }),
    [navigate],
  );
}
