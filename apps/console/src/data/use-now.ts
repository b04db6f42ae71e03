import { useEffect, useState } from 'react';
import { onClockJump, serverNow } from './server-clock.js';

/** The server's now, redrawn every `intervalMs` and at once when its clock is moved. */
export function useNow(intervalMs = 10_000): Date {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const tick = () => setNow(serverNow());
    const timer = setInterval(tick, intervalMs);
    const stopListening = onClockJump(tick);
    tick();
    return () => {
      clearInterval(timer);
      stopListening();
    };
  }, [intervalMs]);
  return now;
}
