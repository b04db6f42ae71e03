import { Injectable } from '@nestjs/common';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import { addDays, type LocalDate } from '@suian/domain/kernel/local-date';
import type { RiskTier } from '@suian/domain/schedule/pathway';
import { compareTiers, isWorthProposing } from '@suian/domain/tier/compare-tiers';
import { proposeTierBy } from '@suian/domain/tier/propose-tier';
import { LOOK_AGAIN_DAYS } from '@suian/domain/tier/review-time';
import { GENERAL_RISK, tierRuleSets } from '@suian/domain/tier/rule-sets';
import type { TierProposal } from '@suian/domain/tier/tier-rules';
import type { StaffActor } from '../../platform/auth/actors.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { EventLog } from '../../platform/live/event-log.js';
import { CarePlans, type PlanRecord } from '../care-plans/index.js';
import { Identity } from '../identity/index.js';
import { isInScope, scopeOf } from '../patients/index.js';
import { KnownFacts, type KnownOfPlan } from './known-facts.js';
import { TierProposalStore, type Outcome, type ProposalRecord } from './persistence/tier-proposal.store.js';

interface Asking {
  known: KnownOfPlan;
  earlier: readonly Outcome[];
  today: LocalDate;
  now: Date;
  seen: RiskTier | null;
}

/** Asks the rules anew. What they say waits for a person: no tier changes by itself, neither up nor down. */
@Injectable()
export class Proposals {
  constructor(
    private readonly store: TierProposalStore,
    private readonly facts: KnownFacts,
    private readonly carePlans: CarePlans,
    private readonly identity: Identity,
    private readonly events: EventLog,
  ) {}

  /** Every running plan of a patient. */
  async reconsider(tx: Tx, patientId: string, now: Date): Promise<void> {
    const plans = (await this.carePlans.plansOf(tx, [patientId])).get(patientId) ?? [];
    await this.reconsiderPlans(
      tx,
      plans.filter(({ status }) => status !== 'ended'),
      now,
    );
  }

  /**
   * A nurse set another tier by hand, with `seen` proposed to her: what the rules say now and is no worse she knows; worse
   * waits for a decision.
   */
  async afterByHand(
    tx: Tx,
    { patientId, planId, seen }: { patientId: string; planId: string; seen: RiskTier },
    now: Date,
  ): Promise<void> {
    const plans = (await this.carePlans.plansOf(tx, [patientId])).get(patientId) ?? [];
    await this.reconsiderPlans(
      tx,
      plans.filter(({ id }) => id === planId),
      now,
      seen,
    );
  }

  /** Running plans of one organization; what is proposed already stays as it is. */
  async reconsiderPlans(
    tx: Tx,
    plans: readonly PlanRecord[],
    now: Date,
    seen: RiskTier | null = null,
  ): Promise<void> {
    const [first] = plans;
    if (!first) return;
    const { zone } = await this.identity.organization(tx, first.organizationId);
    const today = localDateIn(zone, now);
    const known = await this.facts.ofPlans(tx, plans, now);
    const ids = plans.map(({ id }) => id);
    const outcomes = await this.store.outcomesOf(tx, ids);
    for (const plan of plans) {
      const facts = known.get(plan.id);
      const earlier = outcomes.filter(({ carePlanId }) => carePlanId === plan.id);
      if (facts) await this.propose(tx, plan, { known: facts, earlier, today, now, seen });
    }
  }

  /** One of my departments', held until the run ends. Throws tier.proposal-not-found. */
  async held(tx: Tx, actor: StaffActor, proposalId: string): Promise<ProposalRecord> {
    const proposal = await this.store.findHeld(tx, actor.organizationId, proposalId);
    if (!proposal || !isInScope(scopeOf(actor), proposal)) throw new AppError('tier.proposal-not-found');
    return proposal;
  }

  /**
   * Those that can still be decided. A plan ends with its patient's death and takes another tier in rooms that know no
   * proposal.
   */
  async standing(tx: Tx, proposals: readonly ProposalRecord[]): Promise<ProposalRecord[]> {
    const ids = proposals.map(({ patientId }) => patientId);
    const plans = [...(await this.carePlans.plansOf(tx, ids)).values()].flat();
    const stands = (each: ProposalRecord) =>
      each.active === null || plans.some((plan) => plan.id === each.carePlanId && isOpenFor(plan, each));
    for (const { id } of proposals.filter((each) => !stands(each))) await this.store.outdate(tx, id);
    return proposals.filter(stands);
  }

  private async propose(tx: Tx, plan: PlanRecord, asking: Asking): Promise<void> {
    const { known, earlier, today, now } = asking;
    const named = tierRuleSets(plan.tierRules);
    const proposal = proposeTierBy(named.length > 0 ? named : [GENERAL_RISK], known.facts, plan.tier);
    const basisHash = this.store.basisOf([plan.tier, proposal.tier, proposal.reasons, proposal.missing]);
    const waiting = earlier.find(({ active }) => active === 'yes');
    if (waiting?.basisHash === basisHash) return;
    if (waiting) await this.store.outdate(tx, waiting.id);
    const isSettled = earlier.some((each) => settles(each, proposal, basisHash, today));
    if (isWorthProposing(plan.tier, proposal) && !isSettled)
      await this.add(tx, plan, proposal, { ...asking, basisHash });
    else if (waiting) await this.tell(tx, plan, now);
  }

  private async add(
    tx: Tx,
    plan: PlanRecord,
    proposal: TierProposal,
    { known, basisHash, today, now, seen }: Asking & { basisHash: string },
  ): Promise<void> {
    const { organizationId, departmentId, patientId } = plan;
    const isKnown = seen !== null && compareTiers(seen, proposal.tier) !== 'raise';
    const added = {
      organizationId,
      departmentId,
      patientId,
      carePlanId: plan.id,
      fromTier: plan.tier,
      toTier: proposal.tier,
      reasons: [...proposal.reasons],
      missing: [...proposal.missing],
      judgedBy: proposal.judgedBy,
      facts: known.judged,
      basisHash,
      madeAt: now,
    };
    await this.store.add(tx, added, isKnown ? addDays(today, LOOK_AGAIN_DAYS) : null);
    if (!isKnown) await this.tell(tx, plan, now);
  }

  private async tell(
    tx: Tx,
    { organizationId, departmentId, patientId, encounterId }: PlanRecord,
    at: Date,
  ): Promise<void> {
    const news = { organizationId, departmentId, patientId, ref: encounterId, at };
    await this.events.append(tx, { ...news, kind: 'plan.changed' });
  }
}

/** It runs, at the tier that the proposal would change. */
function isOpenFor({ status, tier }: PlanRecord, { fromTier }: ProposalRecord): boolean {
  return status !== 'ended' && tier === fromTier;
}

/** A person said no to the very same or knew it, or set another tier that still stands and nothing worse is known. */
function settles(
  { state, basisHash, toTier, expiresOn }: Outcome,
  proposal: TierProposal,
  newBasis: string,
  today: LocalDate,
): boolean {
  const isOver = expiresOn !== null && expiresOn <= today;
  if (state === 'rejected' || state === 'known') return basisHash === newBasis && !isOver;
  if (state !== 'overridden' || expiresOn === null || isOver) return false;
  return compareTiers(toTier, proposal.tier) !== 'raise';
}
