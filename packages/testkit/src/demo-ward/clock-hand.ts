import { ProblemError, type ApiClient } from '@suian/api-client/call';

/** The hand on the demo clock: only ever moves it on. */
export class ClockHand {
  private told = { now: 0, at: 0 };

  constructor(private readonly api: ApiClient) {}

  async read(): Promise<Date> {
    this.keep(await this.api.call('demoClock', {}));
    return this.now();
  }

  /** The server's time as it must be now: it ticks between two moves. */
  now(): Date {
    return new Date(this.told.now + performance.now() - this.told.at);
  }

  /** Does nothing where the clock already ticked past that moment. */
  async moveTo(to: Date): Promise<void> {
    if (to <= this.now()) return;
    try {
      this.keep(await this.api.call('moveDemoClock', { body: { to: to.toISOString() } }));
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.code !== 'demo.clock-backwards') throw error;
    }
  }

  private keep({ now }: { now: string }): void {
    this.told = { now: Date.parse(now), at: performance.now() };
  }
}
