import { DatabaseError } from './errors.js';

interface Waiter {
  admit: () => void;
  refuse: (error: DatabaseError) => void;
}

/** Admits `slots` holders at a time, in the order they came, each for at most its own wait. */
export class Semaphore {
  private held = 0;
  private closed = false;
  private readonly waiting: Waiter[] = [];
  private readonly idle: (() => void)[] = [];

  constructor(private readonly slots: number) {}

  /** Returns how to give the slot back. Throws WAIT_TIMEOUT after `waitMs`, CLOSED once closing has begun. */
  async acquire(waitMs: number): Promise<() => void> {
    if (this.closed) throw closedError();
    if (this.held < this.slots) {
      this.held += 1;
    } else {
      await this.queue(waitMs);
    }
    return this.releaseOnce();
  }

  /** Refuses everybody who waits or comes later; resolves when the last holder has left. */
  close(): Promise<void> {
    this.closed = true;
    for (const waiter of this.waiting.splice(0)) waiter.refuse(closedError());
    if (this.held === 0) return Promise.resolve();
    return new Promise((resolve) => this.idle.push(resolve));
  }

  private queue(waitMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        admit: () => {
          clearTimeout(timer);
          resolve();
        },
        refuse: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(waiter), 1);
        reject(new DatabaseError('WAIT_TIMEOUT', `no free database slot within ${waitMs} ms`));
      }, waitMs);
      this.waiting.push(waiter);
    });
  }

  private releaseOnce(): () => void {
    let released = false;
    return () => {
      if (released) return;
      released = true;
      this.passOn();
    };
  }

  // The slot goes straight to the next in line, so nobody who comes later can overtake.
  private passOn(): void {
    const next = this.waiting.shift();
    if (next) {
      next.admit();
      return;
    }
    this.held -= 1;
    if (this.held === 0) for (const resolve of this.idle.splice(0)) resolve();
  }
}

function closedError(): DatabaseError {
  return new DatabaseError('CLOSED', 'the database is closed');
}
