interface Timer {
  at: number;
  order: number;
  everyMs: number | null;
  run: () => void;
}

/** Timers of the app under test. Nothing fires by itself: whoever holds them moves the time. */
export class VirtualTimers {
  private nowMs = 0;
  private next = 1;
  private readonly waiting = new Map<number, Timer>();

  /** Milliseconds moved so far. */
  get elapsedMs(): number {
    return this.nowMs;
  }

  add(run: () => void, delayMs: number | undefined, repeat: boolean): number {
    const delay = Math.max(0, delayMs ?? 0);
    const id = this.next++;
    this.waiting.set(id, {
      at: this.nowMs + delay,
      order: id,
      everyMs: repeat ? Math.max(1, delay) : null,
      run,
    });
    return id;
  }

  remove(id: number): void {
    this.waiting.delete(id);
  }

  /** Fires the first timer due by then and moves the time to it; false where none is. */
  fireNext(untilMs: number): boolean {
    const due = [...this.waiting].filter(([, timer]) => timer.at <= untilMs);
    const [first] = due.sort(([, a], [, b]) => a.at - b.at || a.order - b.order);
    if (!first) return false;
    const [id, timer] = first;
    this.nowMs = Math.max(this.nowMs, timer.at);
    if (timer.everyMs === null) this.waiting.delete(id);
    else this.waiting.set(id, { ...timer, at: timer.at + timer.everyMs, order: this.next++ });
    timer.run();
    return true;
  }

  moveTo(ms: number): void {
    this.nowMs = Math.max(this.nowMs, ms);
  }
}
