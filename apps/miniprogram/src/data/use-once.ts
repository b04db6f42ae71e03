import { useCallback, useRef, useState } from 'react';

/** Runs one piece of work at a time: a second press while it runs does nothing. */
export function useOnce(): [isBusy: boolean, once: (work: () => Promise<void>) => void] {
  const running = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const once = useCallback((work: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    void work().finally(() => {
      running.current = false;
      setBusy(false);
    });
  }, []);
  return [isBusy, once];
}
