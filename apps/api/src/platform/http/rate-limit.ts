import type { SystemClock } from '../clock.js';

const WINDOW_MS = 60_000;
const MOST_CALLERS = 10_000;

/** So many calls a minute and caller, in this process. Forgets everybody when the table is full. */
export class RateLimit {
  private readonly calls = new Map<string, { from: number; count: number }>();

  constructor(
    private readonly perMinute: number,
    private readonly clock: SystemClock,
  ) {}

  /** False: too many. */
  take(caller: string): boolean {
    const now = this.clock.now().getTime();
    const window = this.calls.get(caller);
    if (window && now - window.from < WINDOW_MS) {
      window.count += 1;
      return window.count <= this.perMinute;
    }
    if (this.calls.size >= MOST_CALLERS) this.calls.clear();
    this.calls.set(caller, { from: now, count: 1 });
    return true;
  }
}
