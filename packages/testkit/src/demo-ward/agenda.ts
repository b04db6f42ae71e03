import { ProblemError } from '@suian/api-client/call';
import type { ClockHand } from './clock-hand.js';

interface Entry {
  /** Epoch minutes. */
  minute: number;
  step: string;
  run: () => Promise<void>;
}

const MINUTE_MS = 60_000;

/** A step of the replay that failed, by its name; `cause` is what went wrong. */
export class SeedStepError extends Error {
  override readonly name = 'SeedStepError';
  constructor(step: string, cause: unknown) {
    super(`The demo ward stopped at “${step}”: ${reasonOf(cause)}`, { cause });
  }
}

/**
 * What will happen in the ward, minute by minute. Steps of one minute run side by side; a step may plan later ones.
 * A step's name is its place in the minute, so the same agenda is always played in the same order.
 */
export class Agenda {
  private entries: Entry[] = [];
  private minute = 0;

  constructor(
    private readonly clock: ClockHand,
    private readonly atOnce: number,
  ) {}

  /** A moment that has passed means the next minute. */
  plan(at: Date, step: string, run: () => Promise<void>): void {
    const minute = Math.max(Math.floor(at.getTime() / MINUTE_MS), this.minute + 1);
    this.entries.push({ minute, step, run });
  }

  /** Plays everything up to and with `end`; what is planned later never happens. Throws SeedStepError. */
  async play(end: Date, onMinute: (at: Date) => void): Promise<void> {
    for (;;) {
      const minute = Math.min(...this.entries.map((entry) => entry.minute));
      if (minute * MINUTE_MS > end.getTime()) return;
      await this.playMinute(minute, onMinute);
    }
  }

  private async playMinute(minute: number, onMinute: (at: Date) => void): Promise<void> {
    const at = new Date(minute * MINUTE_MS);
    this.minute = minute;
    onMinute(at);
    const due = this.entries.filter((entry) => entry.minute === minute);
    this.entries = this.entries.filter((entry) => entry.minute !== minute);
    await runStep({ step: `move the clock to ${at.toISOString()}`, run: () => this.clock.moveTo(at) });
    due.sort((a, b) => (a.step < b.step ? -1 : 1));
    const hands = Array.from({ length: this.atOnce }, () => work(due));
    await Promise.all(hands);
  }
}

async function work(queue: Entry[]): Promise<void> {
  for (let entry = queue.shift(); entry !== undefined; entry = queue.shift()) await runStep(entry);
}

/** Names the step where something fails. */
export async function runStep({ step, run }: Pick<Entry, 'step' | 'run'>): Promise<void> {
  try {
    await run();
  } catch (error) {
    throw error instanceof SeedStepError ? error : new SeedStepError(step, error);
  }
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof ProblemError)) return cause instanceof Error ? cause.message : String(cause);
  const { code, errors } = cause.problem;
  return [code, ...errors.map(({ path, what }) => `${path} ${what}`)].join(', ');
}
