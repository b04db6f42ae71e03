import type { LiveEvent } from '@suian/contracts/alerts';
import { API_PREFIX, ROUTES } from '@suian/contracts/routes';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { api } from './api.js';
import { setConnection } from './connection.js';
import { staleKeysOf } from './event-keys.js';
import { serverNow } from './server-clock.js';

const POLL_MS = 15_000;
const LOST_POLL_MS = 5_000;
const RECONNECT_MS = 10_000;
const GATHER_MS = 200;

/** Several events at once refetch once. */
function gathered(queryClient: QueryClient): (event: LiveEvent) => void {
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

/**
 * Listens to the server until stopped. When the stream drops it polls, and keeps trying to get the stream back;
 * the sequence number carries over, so nothing between is missed.
 */
export function startLive(queryClient: QueryClient): () => void {
  const tell = gathered(queryClient);
  const startedAt = serverNow();
  let isStopped = false;
  let last: number | null = null;
  let stream: EventSource | null = null;
  let pollTimer: ReturnType<typeof setTimeout> | undefined;
  let reconnectTimer: ReturnType<typeof setTimeout> | undefined;

  const take = (event: LiveEvent) => {
    if (last !== null && event.sequence <= last) return;
    last = event.sequence;
    tell(event);
  };

  const poll = async () => {
    const isFirst = last === null;
    try {
      const list = await api.call('listEvents', { query: last === null ? {} : { since: last } });
      // The first answer may reach back: only what happened since this page opened is news.
      list.rows.filter((event) => !isFirst || Date.parse(event.at) >= startedAt.getTime()).forEach(take);
      last = Math.max(last ?? 0, list.last);
      return true;
    } catch {
      return false;
    }
  };

  const pollOn = async () => {
    clearTimeout(pollTimer);
    const isHeard = await poll();
    if (isStopped || stream?.readyState === EventSource.OPEN) return;
    setConnection(isHeard ? 'polling' : 'lost');
    pollTimer = setTimeout(() => void pollOn(), isHeard ? POLL_MS : LOST_POLL_MS);
  };

  const listen = () => {
    clearTimeout(reconnectTimer);
    stream?.close();
    const opened = new EventSource(`${API_PREFIX}${ROUTES.streamEvents.path}?since=${last ?? 0}`);
    stream = opened;
    opened.onopen = () => {
      clearTimeout(pollTimer);
      setConnection('live');
    };
    opened.onmessage = (message: MessageEvent<string>) => {
      take(JSON.parse(message.data) as LiveEvent);
      setConnection('live');
    };
    opened.onerror = () => {
      opened.close();
      if (isStopped) return;
      reconnectTimer = setTimeout(listen, RECONNECT_MS);
      void pollOn();
    };
  };

  void poll().then((isHeard) => {
    if (isStopped) return;
    if (!isHeard) setConnection('lost');
    if (isHeard) listen();
    else void pollOn().then(listen);
  });

  return () => {
    isStopped = true;
    clearTimeout(pollTimer);
    clearTimeout(reconnectTimer);
    stream?.close();
    setConnection('connecting');
  };
}
