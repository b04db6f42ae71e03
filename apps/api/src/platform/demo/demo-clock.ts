import { Clock, type SystemClock } from '../clock.js';
import type { TimeWalk } from '../jobs/time-walk.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { AppError } from '../http/app-error.js';
import { DemoClockRow } from './demo-clock.entity.js';

const NAME = 'demo';
const FOLLOW_MS = 250;

/** Real time plus the distance the demo was moved. The distance is a row, so every process tells the same time. */
export class DemoClock extends Clock {
  private shiftMs = 0;

  constructor(
    private readonly system: SystemClock,
    private readonly unit: UnitOfWork,
  ) {
    super();
  }

  now(): Date {
    return new Date(this.system.now().getTime() + this.shiftMs);
  }

  async reload(): Promise<void> {
    const row = await this.unit.read((tx) => tx.findOneBy(DemoClockRow, { name: NAME }));
    if (row) this.shiftMs = row.movedTo.getTime() - row.movedAt.getTime();
  }

  /** Sets a fresh demo's first day, before anything was told a time. */
  async startAt(to: Date): Promise<void> {
    const isMoved = await this.unit.read((tx) => tx.existsBy(DemoClockRow, { name: NAME }));
    if (!isMoved) await this.keep(to);
  }

  /** Walks there, stopping where something is due. Throws demo.clock-backwards: what was told cannot be untold. */
  async moveTo(to: Date, walk: TimeWalk): Promise<void> {
    if (to < this.now())
      throw new AppError('demo.clock-backwards', { errors: [{ path: 'body.to', what: 'too-early' }] });
    await walk.to(to, async (at) => {
      // Real time went on while we walked: never back.
      if (at > this.now()) await this.keep(at);
    });
  }

  /** Another process may have moved it. */
  follow(onError: (error: unknown) => void): void {
    setInterval(() => void this.reload().catch(onError), FOLLOW_MS).unref();
  }

  private async keep(movedTo: Date): Promise<void> {
    const movedAt = this.system.now();
    await this.unit.run(async (tx) => {
      await tx.delete(DemoClockRow, { name: NAME });
      await tx.insert(DemoClockRow, { name: NAME, movedTo, movedAt });
    });
    this.shiftMs = movedTo.getTime() - movedAt.getTime();
  }
}
