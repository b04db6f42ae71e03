import { Injectable } from '@nestjs/common';
import type { ProblemPlace } from '@suian/contracts/errors';
import type { DecideTierRequest, TierProposalRow } from '@suian/contracts/tiers';
import { addDays, type LocalDate } from '@suian/domain/kernel/local-date';
import { instantOf, localDateIn } from '@suian/domain/kernel/zoned-time';
import { LONGEST_DECISION_DAYS, LOOK_AGAIN_DAYS, REVIEW_AT } from '@suian/domain/tier/review-time';
import { tierWords } from '@suian/domain/tier/tier-words';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { CarePlans, type PlanRecord } from '../../care-plans/index.js';
import { DecisionNews } from '../decision-news.js';
import { TierProposalStore, type ProposalRecord } from '../persistence/tier-proposal.store.js';
import { TierUndoStore, type PlanBefore } from '../persistence/tier-undo.store.js';
import { Proposals } from '../proposals.js';

const STATES = { accept: 'accepted', override: 'overridden', reject: 'rejected' } as const;
const LONGEST_REASON = 200;

type Decided = ReturnType<typeof decisionOf>;

/** A person takes a proposal, sets another tier for a time, or says no; the plan's steps follow. */
@Injectable()
export class DecideTier {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly proposals: TierProposalStore,
    private readonly judging: Proposals,
    private readonly undos: TierUndoStore,
    private readonly carePlans: CarePlans,
    private readonly news: DecisionNews,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  run(actor: StaffActor, proposalId: string, request: DecideTierRequest): Promise<TierProposalRow> {
    const now = this.clock.now();
    return this.unit.run(async (tx) => {
      const proposal = await this.judging.held(tx, actor, proposalId);
      check(request, proposal, localDateIn(actor.zone, now));
      return this.decide(tx, actor, proposal, { request, now });
    });
  }

  private async decide(
    tx: Tx,
    actor: StaffActor,
    proposal: ProposalRecord,
    { request, now }: { request: DecideTierRequest; now: Date },
  ): Promise<TierProposalRow> {
    const { id, organizationId } = proposal;
    const before = await this.planOf(tx, proposal);
    const decided = decisionOf(request, proposal, localDateIn(actor.zone, now));
    const by = { decidedBy: actor.id, decidedAt: now };
    await this.proposals.decide(tx, id, request.version, { ...decided, ...by });
    const plan = await this.follow(tx, actor, before, { proposal, decided, now });
    if (decided.expiresOn !== null) {
      const dueAt = instantOf(decided.expiresOn, REVIEW_AT, actor.zone);
      await this.jobs.schedule(tx, { kind: 'tier.override-ends', ref: id, organizationId, dueAt });
    }
    const undo = { byStaff: actor.id, versionAfter: request.version + 1, plan };
    await this.undos.keep(tx, proposal, undo);
    return this.news.tell(tx, actor, proposal, { action: `tier.${decided.state}`, at: now });
  }

  /** The plan takes the tier that was decided; null: it keeps its own. */
  private async follow(
    tx: Tx,
    actor: StaffActor,
    { id, version, tierReason: reasonBefore }: PlanRecord,
    { proposal, decided, now }: { proposal: ProposalRecord; decided: Decided; now: Date },
  ): Promise<PlanBefore | null> {
    if (decided.decidedTier === null) return null;
    const said = decided.reason ?? tierWords({ ...proposal, tier: proposal.toTier });
    const tierReason = said.slice(0, LONGEST_REASON);
    await this.carePlans.changeTier(tx, actor, id, { version, tier: decided.decidedTier, tierReason, now });
    return { versionAfter: version + 1, tierReason: reasonBefore };
  }

  /** Throws plan.not-found where it has ended, row.changed-meanwhile where it has another tier by now. */
  private async planOf(tx: Tx, { carePlanId, patientId, fromTier }: ProposalRecord): Promise<PlanRecord> {
    const plans = (await this.carePlans.plansOf(tx, [patientId])).get(patientId) ?? [];
    const plan = plans.find(({ id, status }) => id === carePlanId && status !== 'ended');
    if (!plan) throw new AppError('plan.not-found');
    if (plan.tier !== fromTier) throw new AppError('row.changed-meanwhile');
    return plan;
  }
}

function decisionOf(
  { decision, tier, reason, expiresOn }: DecideTierRequest,
  { toTier }: ProposalRecord,
  today: LocalDate,
) {
  const state = STATES[decision];
  const said = reason?.trim() ?? null;
  switch (decision) {
    case 'accept':
      return { state, decidedTier: toTier, reason: null, expiresOn: null };
    case 'override':
      return { state, decidedTier: tier ?? null, reason: said, expiresOn: expiresOn ?? null };
    case 'reject':
      return {
        state,
        decidedTier: null,
        reason: said,
        expiresOn: expiresOn ?? addDays(today, LOOK_AGAIN_DAYS),
      };
  }
}

/** What each decision needs, named where it is not there. */
function check(
  { decision, tier, reason, expiresOn }: DecideTierRequest,
  { toTier }: ProposalRecord,
  today: string,
): void {
  const errors: ProblemPlace[] = [];
  if (decision !== 'accept' && (reason ?? '').trim() === '')
    errors.push({ path: 'body.reason', what: reason === undefined ? 'missing' : 'too-short' });
  if (decision === 'override') {
    if (tier === undefined) errors.push({ path: 'body.tier', what: 'missing' });
    if (tier === toTier) errors.push({ path: 'body.tier', what: 'not-allowed' });
    if (expiresOn === undefined) errors.push({ path: 'body.expiresOn', what: 'missing' });
  }
  if (expiresOn !== undefined && decision !== 'accept') errors.push(...faultsOfEnd(expiresOn, today));
  if (errors.length > 0) throw new AppError('request.invalid', { errors });
}

function faultsOfEnd(expiresOn: string, today: string): ProblemPlace[] {
  const path = 'body.expiresOn';
  if (expiresOn <= today) return [{ path, what: 'too-small' }];
  return expiresOn > addDays(today, LONGEST_DECISION_DAYS) ? [{ path, what: 'too-large' }] : [];
}
