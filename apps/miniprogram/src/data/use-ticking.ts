import { useEffect, useState } from 'react';
import { serverNow } from '../platform/clock.js';

const SECOND_MS = 1000;

/** The time, new every second while wanted. Where the server's is not known, the phone's own. */
export function useTicking(isWanted: boolean): Date {
  const [now, setNow] = useState(timeNow);
  useEffect(() => {
    if (!isWanted) return undefined;
    setNow(timeNow());
    const ticking = setInterval(() => setNow(timeNow()), SECOND_MS);
    return () => clearInterval(ticking);
  }, [isWanted]);
  return now;
}

export function timeNow(): Date {
  return serverNow() ?? new Date();
}
