import { Injectable } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { Clock } from '../clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { JobSettings } from '../settings.js';
import { JobRunner } from './job-runner.js';
import { JobStore } from './job.store.js';

const WAIT_MS = 20;
/** Where nobody has done it after so long, the clock goes on: there is no worker, or its job takes its time. */
const LONGEST_WAIT_MS = 5_000;

/** Moves a movable clock as life would: it stops at each instant at which something is due, until that is done. */
@Injectable()
export class TimeWalk {
  private walking: Promise<void> = Promise.resolve();

  constructor(
    private readonly unit: UnitOfWork,
    private readonly store: JobStore,
    private readonly runner: JobRunner,
    private readonly clock: Clock,
    private readonly settings: JobSettings,
  ) {}

  /** `moveTo` sets the clock; it is called with rising instants, the last of them `target`. Walks come one by one. */
  to(target: Date, moveTo: (at: Date) => Promise<void>): Promise<void> {
    const walk = this.walking.then(() => this.walk(target, moveTo));
    this.walking = walk.catch(() => undefined);
    return walk;
  }

  private async walk(target: Date, moveTo: (at: Date) => Promise<void>): Promise<void> {
    for (;;) {
      const due = await this.unit.read((tx) => this.store.nextDue(tx, target));
      if (!due) break;
      if (due > this.clock.now()) await moveTo(due);
      if (!(await this.done(due))) break;
    }
    await moveTo(target);
    if (this.settings.worksHere) await this.runner.drain();
  }

  /** False: nobody does what is due. */
  private async done(due: Date): Promise<boolean> {
    if (this.settings.worksHere) await this.runner.drain();
    for (let waited = 0; waited < LONGEST_WAIT_MS; waited += WAIT_MS) {
      const next = await this.unit.read((tx) => this.store.nextDue(tx, due));
      const underWay = await this.unit.read((tx) => this.store.underWay(tx));
      if (!next && underWay === 0) return true;
      await delay(WAIT_MS);
    }
    return false;
  }
}
