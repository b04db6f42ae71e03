import type { LiveBeat, LiveEvent, LiveEventList } from '@suian/contracts/alerts';
import type { Connection } from './connection.js';

const POLL_MS = 15_000;
const LOST_POLL_MS = 5_000;
const WATCH_MS = 5_000;
/** The server beats each 15 s: two missed and a little more is silence. */
const SILENCE_MS = 40_000;
/** How long a first question may take before silence is called a break. */
const DOUBT_MS = 2_000;
const RECONNECT_MS = [1_000, 2_000, 5_000, 10_000, 30_000];

type Timer = ReturnType<typeof setTimeout>;

/** The part of a browser's EventSource that the feed listens to. */
export interface LiveLine {
  readyState: number;
  onopen: (() => void) | null;
  onerror: (() => void) | null;
  onmessage: ((message: MessageEvent<string>) => void) | null;
  addEventListener(type: 'beat', listener: (beat: MessageEvent<string>) => void): void;
  close(): void;
}

const OPEN = 1;

export interface LiveWire {
  /** Opens a line that tells everything after `since`. */
  open(since: number): LiveLine;
  /** `since` null: the latest, and where to go on from. */
  poll(since: number | null): Promise<LiveEventList>;
  tell(event: LiveEvent): void;
  /** The server's shown time, heard between answers. */
  heardNow(now: string): void;
  setConnection(state: Connection['state'], sinceMs?: number): void;
  /** When this page began, by the server's clock: older events are no news. */
  startedAt: Date;
}

/**
 * Listens to the server until stopped. When the line drops, or stays silent, it polls and keeps trying to get the line
 * back; the sequence number carries over, so nothing between is missed.
 */
export class LiveFeed {
  private isStopped = false;
  private last: number | null = null;
  private line: LiveLine | null = null;
  private heardMs = performance.now();
  private brokenMs = performance.now();
  private failures = 0;
  private isPolling = false;
  private pollTimer: Timer | undefined;
  private doubtTimer: Timer | undefined;
  private reconnectTimer: Timer | undefined;
  private watchTimer: Timer | undefined;

  constructor(private readonly wire: LiveWire) {}

  async start(): Promise<void> {
    this.watchTimer = setInterval(() => this.watch(), WATCH_MS);
    await this.pollOn();
    this.listen();
  }

  stop(): void {
    this.isStopped = true;
    for (const timer of [this.pollTimer, this.doubtTimer, this.reconnectTimer]) clearTimeout(timer);
    clearInterval(this.watchTimer);
    this.line?.close();
    this.wire.setConnection('connecting');
  }

  /** An open line stays silent when the network goes; the browser knows at once. */
  networkGone(): void {
    if (this.line) this.fallBack(this.line);
  }

  networkBack(): void {
    if (this.isStopped || this.line?.readyState === OPEN) return;
    this.failures = 0;
    this.listen();
  }

  /** A server that vanished says nothing at all: no error comes, only silence. */
  private watch(): void {
    const { line, heardMs } = this;
    if (!line || performance.now() - heardMs <= SILENCE_MS) return;
    this.doubtTimer = setTimeout(() => this.wire.setConnection('lost', heardMs), DOUBT_MS);
    this.fallBack(line, heardMs);
  }

  private take(event: LiveEvent): void {
    if (this.last !== null && event.sequence <= this.last) return;
    this.last = event.sequence;
    this.wire.tell(event);
  }

  /** True when the server answered. The first answer may reach back: only what is newer than this page is news. */
  private async poll(): Promise<boolean> {
    const { last } = this;
    try {
      const list = await this.wire.poll(last);
      const isNews = (event: LiveEvent) =>
        last !== null || Date.parse(event.at) >= this.wire.startedAt.getTime();
      list.rows.filter(isNews).forEach((event) => this.take(event));
      this.last = Math.max(this.last ?? 0, list.last);
      return true;
    } catch {
      return false;
    }
  }

  /** One question at a time: a server that hangs is not asked again before it has answered or failed. */
  private async pollOn(): Promise<void> {
    clearTimeout(this.pollTimer);
    if (this.isPolling) return;
    this.isPolling = true;
    const isHeard = await this.poll();
    this.isPolling = false;
    clearTimeout(this.doubtTimer);
    if (this.isStopped || this.isLineAlive()) return;
    if (!isHeard) this.wire.setConnection('lost', this.brokenMs);
    else if (this.line !== null) this.wire.setConnection('polling');
    this.pollTimer = setTimeout(() => void this.pollOn(), isHeard ? POLL_MS : LOST_POLL_MS);
  }

  private isLineAlive(): boolean {
    return this.line?.readyState === OPEN;
  }

  private listen(): void {
    if (this.isStopped) return;
    clearTimeout(this.reconnectTimer);
    this.line?.close();
    this.heardMs = performance.now();
    const line = this.wire.open(this.last ?? 0);
    this.line = line;
    line.onopen = () => this.hear(line);
    line.onmessage = (message) => {
      this.failures = 0;
      this.take(JSON.parse(message.data) as LiveEvent);
      this.hear(line);
    };
    line.addEventListener('beat', (beat) => {
      this.failures = 0;
      this.wire.heardNow((JSON.parse(beat.data) as LiveBeat).now);
      this.hear(line);
    });
    line.onerror = () => this.fallBack(line);
  }

  private hear(line: LiveLine): void {
    if (line !== this.line || this.isStopped) return;
    this.heardMs = performance.now();
    clearTimeout(this.pollTimer);
    clearTimeout(this.doubtTimer);
    this.wire.setConnection('live');
  }

  private fallBack(line: LiveLine, brokenMs = performance.now()): void {
    line.close();
    if (this.isStopped || line !== this.line) return;
    this.heardMs = performance.now();
    this.brokenMs = brokenMs;
    clearTimeout(this.reconnectTimer);
    const waitMs = RECONNECT_MS[Math.min(this.failures, RECONNECT_MS.length - 1)];
    this.failures += 1;
    this.reconnectTimer = setTimeout(() => this.listen(), waitMs);
    void this.pollOn();
  }
}
