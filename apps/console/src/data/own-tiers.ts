import { useEffect, useRef } from 'react';

const listeners = new Set<(patientId: string) => void>();

/** This nurse decided about a patient's tier, or took that back. */
export function tellOwnTier(patientId: string): void {
  listeners.forEach((tell) => tell(patientId));
}

/** For what watches a plan for changes by others: this one is one's own. */
export function useOwnTier(patientId: string, listener: () => void): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => {
    const tell = (decidedId: string) => {
      if (decidedId === patientId) latest.current();
    };
    listeners.add(tell);
    return () => {
      listeners.delete(tell);
    };
  }, [patientId]);
}
