import { Injectable } from '@nestjs/common';
import type { PlanTag, RiskTier } from '@suian/domain/schedule/pathway';
import type { StaffActor } from '../../platform/auth/actors.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { isInScope, scopeOf } from '../patients/index.js';
import { DECIDED_BY_PERSON } from './enrolment.js';
import type { CarePlanRow } from './persistence/care-plan.entity.js';
import { CarePlanStore } from './persistence/care-plan.store.js';
import { PlanAnchors } from './plan-anchors.js';
import { PlanLayout } from './plan-layout.js';

export interface PlanDecision {
  version: number;
  tier: RiskTier;
  /** Left out: as they are. */
  tags?: readonly PlanTag[];
  now: Date;
}

/** A person decides on a plan's tier, and its steps follow: from now on, what is done stays done. */
@Injectable()
export class TierChanges {
  constructor(
    private readonly plans: CarePlanStore,
    private readonly anchors: PlanAnchors,
    private readonly layout: PlanLayout,
  ) {}

  /** Throws plan.not-found outside my departments, row.changed-meanwhile where the nurse saw an older state. */
  async confirm(
    tx: Tx,
    actor: StaffActor,
    planId: string,
    { version, tier, tags, now }: PlanDecision,
  ): Promise<CarePlanRow> {
    const plan = await this.runningPlan(tx, actor, planId);
    const tierReason = tier === plan.tier ? plan.tierReason : DECIDED_BY_PERSON;
    const confirmed = { status: 'confirmed', confirmedAt: now, confirmedBy: actor.id } as const;
    const decided = { tier, tierReason, tags: [...(tags ?? plan.tags)] };
    await this.plans.decide(tx, planId, version, { ...confirmed, ...decided });
    await this.follow(tx, { ...plan, ...decided }, now);
    return plan;
  }

  /** Another tier with its reason in words; whether the plan is confirmed stays as it was. */
  async change(
    tx: Tx,
    actor: StaffActor,
    planId: string,
    { version, tier, tierReason, now }: { version: number; tier: RiskTier; tierReason: string; now: Date },
  ): Promise<CarePlanRow> {
    const plan = await this.runningPlan(tx, actor, planId);
    await this.plans.decide(tx, planId, version, { tier, tierReason });
    await this.follow(tx, { ...plan, tier }, now);
    return plan;
  }

  private async runningPlan(tx: Tx, actor: StaffActor, planId: string): Promise<CarePlanRow> {
    const plan = await this.plans.find(tx, actor.organizationId, planId);
    if (!plan || plan.status === 'ended' || !isInScope(scopeOf(actor), plan))
      throw new AppError('plan.not-found');
    return plan;
  }

  private async follow(tx: Tx, plan: CarePlanRow, now: Date): Promise<void> {
    const anchorOn = await this.anchors.dateOf(tx, plan);
    if (anchorOn !== null) await this.layout.bring(tx, plan, anchorOn, now);
  }
}
