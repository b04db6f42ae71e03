import { useState } from 'react';
import { useOnce } from './use-once.js';

/** One act at a time, what went wrong with the last one, and what comes after it went well. */
export function useAct(act: () => Promise<unknown>, onDone: () => void) {
  const once = useOnce();
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = () =>
    once((end) => {
      setPending(true);
      setError(null);
      act()
        .then(onDone, setError)
        .finally(() => {
          setPending(false);
          end();
        });
    });
  return { run, isPending, error };
}
