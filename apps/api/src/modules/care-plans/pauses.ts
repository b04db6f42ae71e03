import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { CarePlanRow } from './persistence/care-plan.entity.js';
import { CarePlanStore } from './persistence/care-plan.store.js';
import type { FollowUpTaskRow } from './persistence/follow-up-task.entity.js';
import { FollowUpTaskStore } from './persistence/follow-up-task.store.js';
import { TaskWork } from './task-work.js';

/** Which admission pauses, and when we were told. */
export interface Admission {
  key: string;
  now: Date;
}

export const NOT_PAUSED = { pausedAt: null, pausedFor: null, pausedBy: null };

/** Plans that rest: nothing is sent or called for, an answer that comes all the same is still taken (decision 20). */
@Injectable()
export class Pauses {
  constructor(
    private readonly plans: CarePlanStore,
    private readonly tasks: FollowUpTaskStore,
    private readonly work: TaskWork,
  ) {}

  async dischargeCancelled(tx: Tx, encounterId: string, now: Date): Promise<string[]> {
    const rest = (plan: CarePlanRow) => this.rest(tx, plan, { pausedFor: 'discharge-cancelled' }, now);
    const rested = [];
    for (const plan of await this.running(tx, [encounterId])) rested.push(...(await rest(plan)));
    return rested;
  }

  async dischargeStands(tx: Tx, encounterId: string, now: Date): Promise<boolean> {
    const plans = await this.running(tx, [encounterId]);
    const paused = plans.filter(({ pausedFor }) => pausedFor === 'discharge-cancelled');
    for (const plan of paused) {
      // He was admitted again meanwhile: that reason stands by itself.
      if (plan.pausedBy !== null)
        await this.plans.setPause(tx, plan.id, { ...plan, pausedFor: 'readmitted' });
      else await this.wake(tx, plan, now);
    }
    return paused.length > 0;
  }

  async admitted(tx: Tx, encounterIds: readonly string[], { key, now }: Admission): Promise<string[]> {
    const rested = [];
    for (const plan of await this.running(tx, encounterIds)) {
      const pausedFor = plan.pausedFor ?? 'readmitted';
      rested.push(...(await this.rest(tx, plan, { pausedFor, pausedBy: plan.pausedBy ?? key }, now)));
    }
    return rested;
  }

  async admissionCancelled(tx: Tx, patientIds: readonly string[], { key, now }: Admission): Promise<number> {
    const plans = (await this.plans.ofPatients(tx, patientIds)).filter(({ pausedBy }) => pausedBy === key);
    for (const plan of plans) {
      if (plan.status === 'ended' || plan.pausedFor !== 'readmitted')
        await this.plans.setPause(tx, plan.id, { ...plan, pausedBy: null });
      else await this.wake(tx, plan, now);
    }
    return plans.length;
  }

  private async running(tx: Tx, encounterIds: readonly string[]): Promise<CarePlanRow[]> {
    if (encounterIds.length === 0) return [];
    return (await this.plans.ofEncounters(tx, encounterIds)).filter(({ status }) => status !== 'ended');
  }

  private async rest(
    tx: Tx,
    plan: CarePlanRow,
    why: Partial<Pick<CarePlanRow, 'pausedFor' | 'pausedBy'>>,
    now: Date,
  ): Promise<string[]> {
    const { pausedAt, pausedFor, pausedBy } = plan;
    await this.plans.setPause(tx, plan.id, { pausedFor, pausedBy, ...why, pausedAt: pausedAt ?? now });
    const open = (await this.tasks.ofPlans(tx, [plan.id])).filter(({ outcome }) => outcome === null);
    for (const { id } of open) await this.work.rest(tx, id);
    return open.map(({ id }) => id);
  }

  /** What closed while it rested is 不适用; nobody is asked about it afterwards. What was missed before stays missed. */
  private async wake(tx: Tx, plan: CarePlanRow, now: Date): Promise<void> {
    await this.plans.setPause(tx, plan.id, NOT_PAUSED);
    const open = (await this.tasks.ofPlans(tx, [plan.id])).filter(({ outcome }) => outcome === null);
    const closed = open.filter((task) => closedWhile(task, plan.pausedAt ?? now, now));
    for (const { id } of closed) await this.work.close(tx, id, 'not-applicable', now);
    await this.work.wake(
      tx,
      open.filter((task) => !closed.includes(task)),
      now,
    );
  }
}

function closedWhile({ closesAt }: FollowUpTaskRow, pausedAt: Date, now: Date): boolean {
  return pausedAt < closesAt && closesAt <= now;
}
