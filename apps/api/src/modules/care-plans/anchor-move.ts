import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@suian/domain/kernel/local-date';
import { layOutTasks, type PlannedTask } from '@suian/domain/schedule/lay-out-tasks';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { CarePlanRow } from './persistence/care-plan.entity.js';
import { CarePlanStore } from './persistence/care-plan.store.js';
import type { FollowUpTaskRow } from './persistence/follow-up-task.entity.js';
import { FollowUpTaskStore, type Rescheduling } from './persistence/follow-up-task.store.js';
import { PathwayStore } from './persistence/pathway.store.js';
import { TaskWork } from './task-work.js';

/** A corrected date moves what is not yet done and touches no occurrence key (decision 16). */
@Injectable()
export class AnchorMove {
  constructor(
    private readonly plans: CarePlanStore,
    private readonly tasks: FollowUpTaskStore,
    private readonly pathways: PathwayStore,
    private readonly work: TaskWork,
  ) {}

  /** The plans that moved. */
  async run(tx: Tx, anchorEventId: string, anchorOn: LocalDate, now: Date): Promise<CarePlanRow[]> {
    const plans = (await this.plans.ofAnchor(tx, anchorEventId)).filter(({ status }) => status !== 'ended');
    for (const plan of plans) await this.moveTasks(tx, plan, anchorOn, now);
    return plans;
  }

  private async moveTasks(tx: Tx, plan: CarePlanRow, anchorOn: LocalDate, now: Date): Promise<void> {
    const tasks = await this.tasks.ofPlans(tx, [plan.id]);
    const [pathway] = await this.pathways.findMany(tx, [plan.pathwayVersionId]);
    const zone = tasks[0]?.zone;
    if (!pathway || zone === undefined) return;
    const { id, anchorEventId } = plan;
    const planned = layOutTasks(pathway.content, { id, anchorEventId, anchorOn, zone, enrolledAt: now });
    for (const task of tasks) {
      const later = planned.find(({ occurrenceKey }) => occurrenceKey === task.occurrenceKey);
      const isDone = task.outcome === 'completed' || task.outcome === 'cancelled';
      if (later && !isDone) await this.work.reschedule(tx, task, rescheduled(task, later, now));
    }
  }
}

/** Missed before the correction stays missed; a window that only the correction puts into the past is 不适用. */
function rescheduled(task: FollowUpTaskRow, later: PlannedTask, now: Date): Rescheduling {
  const { dueOn, opensAt, dueAt, closesAt } = later;
  const wasMissed = task.outcome === null && task.closesAt <= now;
  const isNotApplicable = later.notApplicable && !wasMissed;
  return {
    dueOn,
    opensAt,
    dueAt,
    closesAt,
    outcome: isNotApplicable ? 'not-applicable' : null,
    outcomeAt: isNotApplicable ? now : null,
  };
}
