import { Injectable } from '@nestjs/common';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import type { LocalDate } from '@suian/domain/kernel/local-date';
import { compareTiers, isWorthProposing } from '@suian/domain/tier/compare-tiers';
import { proposeTierBy } from '@suian/domain/tier/propose-tier';
import { GENERAL_RISK, tierRuleSets } from '@suian/domain/tier/rule-sets';
import type { TierProposal } from '@suian/domain/tier/tier-rules';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { EventLog } from '../../platform/live/event-log.js';
import { CarePlans, type PlanRecord } from '../care-plans/index.js';
import { Identity } from '../identity/index.js';
import { KnownFacts } from './known-facts.js';
import { TierProposalStore, type ProposalRecord } from './persistence/tier-proposal.store.js';

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
    for (const plan of plans.filter(({ status }) => status !== 'ended')) await this.propose(tx, plan, now);
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

  private async propose(tx: Tx, plan: PlanRecord, now: Date): Promise<void> {
    const known = tierRuleSets(plan.tierRules);
    const ruleSets = known.length > 0 ? known : [GENERAL_RISK];
    const proposal = proposeTierBy(ruleSets, await this.facts.of(tx, plan, now), plan.tier);
    const basisHash = this.store.basisOf([plan.tier, proposal.tier, proposal.reasons, proposal.missing]);
    const earlier = await this.store.ofPlan(tx, plan.id);
    const waiting = earlier.find(({ active }) => active === 'yes');
    if (waiting?.basisHash === basisHash) return;
    if (waiting) await this.store.outdate(tx, waiting.id);
    const { zone } = await this.identity.organization(tx, plan.organizationId);
    const isSettled = earlier.some((each) => settles(each, proposal, basisHash, localDateIn(zone, now)));
    if (isWorthProposing(plan.tier, proposal) && !isSettled)
      await this.add(tx, plan, { proposal, basisHash, now });
    else if (waiting) await this.tell(tx, plan, now);
  }

  private async add(
    tx: Tx,
    plan: PlanRecord,
    { proposal, basisHash, now }: { proposal: TierProposal; basisHash: string; now: Date },
  ): Promise<void> {
    const { organizationId, departmentId, patientId } = plan;
    await this.store.add(tx, {
      organizationId,
      departmentId,
      patientId,
      carePlanId: plan.id,
      fromTier: plan.tier,
      toTier: proposal.tier,
      reasons: [...proposal.reasons],
      missing: [...proposal.missing],
      judgedBy: proposal.judgedBy,
      basisHash,
      madeAt: now,
    });
    await this.tell(tx, plan, now);
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

/** A person said no to the very same, or set another tier that still stands and nothing worse is known. */
function settles(
  earlier: ProposalRecord,
  proposal: TierProposal,
  basisHash: string,
  today: LocalDate,
): boolean {
  if (earlier.state === 'rejected') return earlier.basisHash === basisHash;
  if (earlier.state !== 'overridden' || earlier.expiresOn === null || earlier.expiresOn <= today)
    return false;
  return compareTiers(earlier.toTier, proposal.tier) !== 'raise';
}
