import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import { SystemClock } from '../clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Log } from '../logging/log.js';
import { JobSettings } from '../settings.js';
import { freeLeases } from './free-leases.js';
import { JobRunner } from './job-runner.js';
import { JobStore } from './job.store.js';
import { JobWakeUp } from './job-wake-up.js';

const KEPT_DAYS = 7;
const SWEEP_EVERY_MS = 60_000;
const SWEEP_AT_ONCE = 1000;

/** Looks for due work again and again, from `start` until the process ends. Only a process that works starts it. */
@Injectable()
export class JobLoop implements OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private isRunning = false;
  private sweptAt = 0;

  constructor(
    private readonly runner: JobRunner,
    private readonly store: JobStore,
    private readonly unit: UnitOfWork,
    private readonly system: SystemClock,
    private readonly settings: JobSettings,
    private readonly bell: JobWakeUp,
    private readonly log: Log,
  ) {}

  async start(): Promise<void> {
    // The embedded database has one process: whoever held a claim was killed.
    if (this.settings.isAlone) await this.unit.run((tx) => freeLeases(tx));
    this.isRunning = true;
    this.bell.onRing(() => this.wake());
    this.wake();
  }

  /** Looks at once; what rings meanwhile is found by the same look or the next. */
  wake(): void {
    if (!this.isRunning) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), 0);
  }

  async onModuleDestroy(): Promise<void> {
    this.isRunning = false;
    clearTimeout(this.timer);
    await this.runner.stop();
    await this.bell.close();
  }

  private async look(): Promise<void> {
    try {
      await this.runner.drain();
      await this.sweep();
    } catch (error) {
      this.log.failure('job loop', error);
    }
    if (!this.isRunning) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), this.settings.pollMs);
  }

  private async sweep(): Promise<void> {
    const now = this.system.now().getTime();
    if (now - this.sweptAt < SWEEP_EVERY_MS) return;
    this.sweptAt = now;
    const before = new Date(now - KEPT_DAYS * 86_400_000);
    await this.unit.run((tx) => this.store.sweep(tx, before, SWEEP_AT_ONCE));
  }
}
