import { API_PREFIX, ROUTES } from '@suian/contracts/routes';
import type { QueryClient } from '@tanstack/react-query';
import { api } from './api.js';
import { setConnection } from './connection.js';
import { gatherEvents } from './gather.js';
import { LiveFeed, type LiveLine } from './live-feed.js';
import { noteServerNow, serverNow } from './server-clock.js';

function openLine(since: number): LiveLine {
  return new EventSource(`${API_PREFIX}${ROUTES.streamEvents.path}?since=${since}`) as LiveLine;
}

/** Starts listening; the answer stops it. */
export function startLive(queryClient: QueryClient): () => void {
  const feed = new LiveFeed({
    open: openLine,
    poll: (since) => api.call('listEvents', { query: since === null ? {} : { since } }),
    tell: gatherEvents(queryClient),
    heardNow: noteServerNow,
    setConnection,
    startedAt: serverNow(),
  });
  const gone = () => feed.networkGone();
  const back = () => feed.networkBack();
  window.addEventListener('offline', gone);
  window.addEventListener('online', back);
  void feed.start();
  return () => {
    window.removeEventListener('offline', gone);
    window.removeEventListener('online', back);
    feed.stop();
  };
}
