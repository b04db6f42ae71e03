import { Injectable } from '@nestjs/common';
import type { PlanTag, RiskTier } from '@suian/domain/schedule/pathway';
import type { StaffActor } from '../../platform/auth/actors.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { isInScope, scopeOf } from '../patients/index.js';
import { DECIDED_BY_PERSON } from './enrolment.js';
import type { CarePlanRow } from './persistence/care-plan.entity.js';
import { CarePlanStore } from './persistence/care-plan.store.js';
import { TierChangeStore } from './persistence/tier-change.store.js';
import { PlanAnchors } from './plan-anchors.js';
import { PlanLayout } from './plan-layout.js';
import { PlanOwners } from './plan-owners.js';

export interface PlanDecision {
  version: number;
  tier: RiskTier;
  /** Left out: as they are. */
  tags?: readonly PlanTag[];
  /** Whom the patient will know by name; left out: as it is, or who confirms. */
  ownerId?: string;
  now: Date;
}

/** A person decides on a plan's tier, and its steps follow: from now on, what is done stays done. */
@Injectable()
export class TierChanges {
  constructor(
    private readonly plans: CarePlanStore,
    private readonly anchors: PlanAnchors,
    private readonly layout: PlanLayout,
    private readonly history: TierChangeStore,
    private readonly owners: PlanOwners,
  ) {}

  /** Throws plan.not-found outside my departments, row.changed-meanwhile where the nurse saw an older state. */
  async confirm(
    tx: Tx,
    actor: StaffActor,
    planId: string,
    { version, tier, tags, ownerId: wanted, now }: PlanDecision,
  ): Promise<{ encounterId: string; patientId: string; tierBefore: RiskTier }> {
    const plan = await this.runningPlan(tx, actor, planId);
    const tierReason = tier === plan.tier ? plan.tierReason : DECIDED_BY_PERSON;
    const ownerId = await this.owners.ofConfirmed(tx, actor, plan, wanted);
    const confirmed = { status: 'confirmed', confirmedAt: now, confirmedBy: actor.id, ownerId } as const;
    const decided = { tier, tierReason, tags: [...(tags ?? plan.tags)] };
    await this.plans.decide(tx, planId, version, { ...confirmed, ...decided });
    if (tier !== plan.tier) await this.remember(tx, plan, { tier, tierReason, by: actor.id, now });
    await this.follow(tx, { ...plan, ...decided }, now);
    const { encounterId, patientId, tier: tierBefore } = plan;
    return { encounterId, patientId, tierBefore };
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

  /** Another nurse is named. Whoever is named already: nothing changes, whatever the version. */
  async setOwner(
    tx: Tx,
    actor: StaffActor,
    planId: string,
    { version, ownerId }: { version: number; ownerId: string },
  ): Promise<{ encounterId: string; isNew: boolean }> {
    const plan = await this.runningPlan(tx, actor, planId);
    const { encounterId } = plan;
    await this.owners.checked(tx, plan, ownerId);
    if (plan.ownerId === ownerId) return { encounterId, isNew: false };
    await this.plans.decide(tx, planId, version, { ownerId });
    return { encounterId, isNew: true };
  }

  private remember(
    tx: Tx,
    { id, organizationId, patientId, tier: fromTier }: CarePlanRow,
    { tier, tierReason, by, now }: { tier: RiskTier; tierReason: string; by: string; now: Date },
  ): Promise<void> {
    const whose = { organizationId, patientId, carePlanId: id };
    const change = { kind: 'by-hand', fromTier, toTier: tier, byStaff: by, reason: tierReason } as const;
    return this.history.add(tx, { ...whose, ...change, at: now });
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
