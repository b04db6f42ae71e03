import type { LiveEvent } from '@suian/contracts/alerts';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { staleKeysOf } from './event-keys.js';

const GATHER_MS = 200;

/** Makes old pictures stale; several events at once refetch once. */
export function gatherEvents(queryClient: QueryClient): (event: LiveEvent) => void {
  const waiting = new Map<string, QueryKey>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = () => {
    timer = null;
    const stale = [...waiting.values()];
    waiting.clear();
    stale.forEach((queryKey) => void queryClient.invalidateQueries({ queryKey }));
  };
  return (event) => {
    staleKeysOf(event).forEach((key) => waiting.set(JSON.stringify(key), key));
    timer ??= setTimeout(flush, GATHER_MS);
  };
}
