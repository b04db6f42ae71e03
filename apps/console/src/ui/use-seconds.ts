import { useEffect, useState } from 'react';

const REDRAW_MS = 250;

/** Whole seconds from now to a mark of `performance.now()`, counted down; 0 once it has passed. */
export function useSecondsUntil(markMs: number): number {
  const left = () => Math.max(0, Math.ceil((markMs - performance.now()) / 1000));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    const count = () => setSeconds(left());
    count();
    const timer = setInterval(count, REDRAW_MS);
    return () => clearInterval(timer);
  }, [markMs]);
  return seconds;
}
