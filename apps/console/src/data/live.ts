import type { LiveEvent } from '@suian/contracts/alerts';
import { API_PREFIX, ROUTES } from '@suian/contracts/routes';
import type { QueryClient } from '@tanstack/react-query';
import { api } from './api.js';
import { setConnection } from './connection.js';
import { gatherEvents } from './gather.js';
import { serverNow } from './server-clock.js';

const POLL_MS = 15_000;
const LOST_POLL_MS = 5_000;
const RECONNECT_MS = 10_000;

type Timer = ReturnType<typeof setTimeout>;

/**
 * Listens to the server until stopped. When the stream drops it polls, and keeps trying to get the stream back;
 * the sequence number carries over, so nothing between is missed.
 */
class LiveFeed {
  private readonly startedAt = serverNow();
  private isStopped = false;
  private last: number | null = null;
  private stream: EventSource | null = null;
  private pollTimer: Timer | undefined;
  private reconnectTimer: Timer | undefined;

  constructor(private readonly tell: (event: LiveEvent) => void) {}

  async start(): Promise<void> {
    window.addEventListener('offline', this.onNetworkGone);
    await this.pollOn();
    this.listen();
  }

  stop(): void {
    this.isStopped = true;
    window.removeEventListener('offline', this.onNetworkGone);
    clearTimeout(this.pollTimer);
    clearTimeout(this.reconnectTimer);
    this.stream?.close();
    setConnection('connecting');
  }

  /** An open stream stays silent when the network goes; the browser knows at once. */
  private readonly onNetworkGone = () => {
    if (this.stream) this.fallBack(this.stream);
  };

  private take(event: LiveEvent): void {
    if (this.last !== null && event.sequence <= this.last) return;
    this.last = event.sequence;
    this.tell(event);
  }

  /** True when the server answered. The first answer may reach back: only what is newer than this page is news. */
  private async poll(): Promise<boolean> {
    const { last } = this;
    try {
      const list = await api.call('listEvents', { query: last === null ? {} : { since: last } });
      const news = list.rows.filter(
        (event) => last !== null || Date.parse(event.at) >= this.startedAt.getTime(),
      );
      news.forEach((event) => this.take(event));
      this.last = Math.max(this.last ?? 0, list.last);
      return true;
    } catch {
      return false;
    }
  }

  private async pollOn(): Promise<void> {
    clearTimeout(this.pollTimer);
    const isHeard = await this.poll();
    if (this.isStopped || this.stream?.readyState === EventSource.OPEN) return;
    if (!isHeard) setConnection('lost');
    else if (this.stream !== null) setConnection('polling');
    this.pollTimer = setTimeout(() => void this.pollOn(), isHeard ? POLL_MS : LOST_POLL_MS);
  }

  private listen(): void {
    if (this.isStopped) return;
    clearTimeout(this.reconnectTimer);
    const stream = new EventSource(`${API_PREFIX}${ROUTES.streamEvents.path}?since=${this.last ?? 0}`);
    this.stream = stream;
    stream.onopen = () => {
      clearTimeout(this.pollTimer);
      setConnection('live');
    };
    stream.onmessage = (message: MessageEvent<string>) => {
      this.take(JSON.parse(message.data) as LiveEvent);
      setConnection('live');
    };
    stream.onerror = () => this.fallBack(stream);
  }

  private fallBack(stream: EventSource): void {
    stream.close();
    if (this.isStopped) return;
    clearTimeout(this.reconnectTimer);
    this.reconnectTimer = setTimeout(() => this.listen(), RECONNECT_MS);
    void this.pollOn();
  }
}

/** Starts listening; the answer stops it. */
export function startLive(queryClient: QueryClient): () => void {
  const feed = new LiveFeed(gatherEvents(queryClient));
  void feed.start();
  return () => feed.stop();
}
