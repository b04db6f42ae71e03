import { Injectable } from '@nestjs/common';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Sealer } from '../../platform/crypto.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { isInScope, scopeOf } from '../patients/index.js';
import type { CarePlanRow } from './persistence/care-plan.entity.js';
import { CarePlanStore } from './persistence/care-plan.store.js';
import type { FollowUpTaskRow } from './persistence/follow-up-task.entity.js';
import { FollowUpTaskStore } from './persistence/follow-up-task.store.js';
import { PathwayStore } from './persistence/pathway.store.js';
import { TaskWork } from './task-work.js';

/** Which admission pauses, and when we were told. */
export interface Admission {
  key: string;
  now: Date;
}

export interface Resumption {
  version: number;
  reason: string;
  now: Date;
}

export const NOT_PAUSED = { pausedAt: null, pausedFor: null, pausedBy: null };

/** Plans that rest: nothing is sent or called for, an answer that comes all the same is still taken (decision 20). */
@Injectable()
export class Pauses {
  constructor(
    private readonly plans: CarePlanStore,
    private readonly tasks: FollowUpTaskStore,
    private readonly pathways: PathwayStore,
    private readonly work: TaskWork,
    private readonly sealer: Sealer,
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
    for (const plan of plans) await this.release(tx, plan, now);
    return plans.length;
  }

  /** All but those whose pathway the new stay has begun anew: nobody is asked twice. */
  async admissionEnded(
    tx: Tx,
    stay: { organizationId: string; encounterId: string },
    { key, now }: Admission,
  ): Promise<CarePlanRow[]> {
    const resting = await this.plans.restingFor(tx, stay.organizationId, key);
    if (resting.length === 0) return [];
    const begun = await this.plans.findByEncounter(tx, stay.encounterId);
    const keys = await this.pathwayKeys(tx, begun ? [...resting, begun] : resting);
    const again = resting.filter((plan) => !begun || keys.get(plan.id) !== keys.get(begun.id));
    for (const plan of again) await this.release(tx, plan, now);
    return again;
  }

  /** A person knows better. Throws plan.not-found, plan.not-resumable or row.changed-meanwhile. */
  async resume(
    tx: Tx,
    actor: StaffActor,
    planId: string,
    { version, reason, now }: Resumption,
  ): Promise<CarePlanRow> {
    const plan = await this.plans.find(tx, actor.organizationId, planId);
    if (!plan || plan.status === 'ended' || !isInScope(scopeOf(actor), plan))
      throw new AppError('plan.not-found');
    if (plan.pausedFor !== 'readmitted') throw new AppError('plan.not-resumable');
    const place = { table: 'care_plan', column: 'resume_reason_cipher', rowId: planId };
    await this.plans.endPause(tx, planId, version, this.sealer.seal(place, reason));
    await this.wakeTasks(tx, plan, now);
    return plan;
  }

  /** An admission holds it no more; another reason that stands before it does. */
  private async release(tx: Tx, plan: CarePlanRow, now: Date): Promise<void> {
    if (plan.status === 'ended' || plan.pausedFor !== 'readmitted')
      await this.plans.setPause(tx, plan.id, { ...plan, pausedBy: null });
    else await this.wake(tx, plan, now);
  }

  /** By plan. */
  private async pathwayKeys(tx: Tx, plans: readonly CarePlanRow[]): Promise<Map<string, string>> {
    const ids = new Set(plans.map(({ pathwayVersionId }) => pathwayVersionId));
    const keys = new Map((await this.pathways.findMany(tx, [...ids])).map(({ id, key }) => [id, key]));
    return new Map(plans.map(({ id, pathwayVersionId }) => [id, keys.get(pathwayVersionId) ?? '']));
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

  private async wake(tx: Tx, plan: CarePlanRow, now: Date): Promise<void> {
    await this.plans.setPause(tx, plan.id, NOT_PAUSED);
    await this.wakeTasks(tx, plan, now);
  }

  /** What closed while it rested is 不适用; nobody is asked about it afterwards. What was missed before stays missed. */
  private async wakeTasks(tx: Tx, plan: CarePlanRow, now: Date): Promise<void> {
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
