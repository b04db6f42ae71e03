import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import type { CarePlanRow } from './persistence/care-plan.entity.js';
import { CarePlanStore } from './persistence/care-plan.store.js';
import { FollowUpTaskStore } from './persistence/follow-up-task.store.js';
import { TaskWork } from './task-work.js';

/** A plan is over: nothing more of it is asked or due; what was done stays done. */
@Injectable()
export class PlanEnds {
  constructor(
    private readonly plans: CarePlanStore,
    private readonly tasks: FollowUpTaskStore,
    private readonly work: TaskWork,
  ) {}

  async end(tx: Tx, { id }: CarePlanRow, now: Date): Promise<void> {
    await this.plans.end(tx, id);
    const tasks = await this.tasks.ofPlans(tx, [id]);
    for (const task of tasks) await this.work.close(tx, task.id, 'cancelled', now);
  }

  /** Throws plan.already-started for any but a proposed plan, row.changed-meanwhile for one seen older. */
  async makeWay(
    tx: Tx,
    plan: CarePlanRow,
    instead: { planId: string; version: number } | undefined,
    now: Date,
  ): Promise<void> {
    if (instead?.planId !== plan.id || plan.status !== 'proposed') throw new AppError('plan.already-started');
    if (plan.version !== instead.version) throw new AppError('row.changed-meanwhile');
    await this.end(tx, plan, now);
  }
}
