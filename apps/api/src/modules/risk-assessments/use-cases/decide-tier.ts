import { Injectable } from '@nestjs/common';
import type { ProblemPlace } from '@suian/contracts/errors';
import type { DecideTierRequest, TierProposalRow } from '@suian/contracts/tiers';
import { addDays } from '@suian/domain/kernel/local-date';
import { instantOf, localDateIn } from '@suian/domain/kernel/zoned-time';
import { tierWords } from '@suian/domain/tier/tier-words';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { EventLog } from '../../../platform/live/event-log.js';
import { Audit } from '../../audit/index.js';
import { CarePlans, type PlanRecord } from '../../care-plans/index.js';
import { isInScope, scopeOf } from '../../patients/index.js';
import { TierProposalStore, type ProposalRecord } from '../persistence/tier-proposal.store.js';
import { ProposalRows } from '../proposal-rows.js';

const STATES = { accept: 'accepted', override: 'overridden', reject: 'rejected' } as const;
const LONGEST_REASON = 200;
const LONGEST_OVERRIDE_DAYS = 366;
/** The rules are asked again before the ward's morning. */
const AGAIN_AT = '06:00';

/** A person takes a proposal, sets another tier for a time, or says no; the plan's steps follow. */
@Injectable()
export class DecideTier {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly proposals: TierProposalStore,
    private readonly carePlans: CarePlans,
    private readonly rows: ProposalRows,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  run(actor: StaffActor, proposalId: string, request: DecideTierRequest): Promise<TierProposalRow> {
    const now = this.clock.now();
    return this.unit.run(async (tx) => {
      const proposal = await this.proposals.findHeld(tx, actor.organizationId, proposalId);
      if (!proposal || !isInScope(scopeOf(actor), proposal)) throw new AppError('tier.proposal-not-found');
      check(request, proposal, localDateIn(actor.zone, now));
      await this.decide(tx, actor, proposal, { request, now });
      const decided = await this.proposals.findHeld(tx, actor.organizationId, proposalId);
      const [row] = await this.rows.of(tx, actor, decided ? [decided] : []);
      if (!row) throw new AppError('tier.proposal-not-found');
      return row;
    });
  }

  private async decide(
    tx: Tx,
    actor: StaffActor,
    proposal: ProposalRecord,
    { request, now }: { request: DecideTierRequest; now: Date },
  ): Promise<void> {
    const { id, organizationId, departmentId, patientId } = proposal;
    const plan = await this.planOf(tx, proposal);
    const decided = decisionOf(request, proposal);
    const by = { decidedBy: actor.id, decidedAt: now };
    await this.proposals.decide(tx, id, request.version, { ...decided, ...by });
    if (decided.decidedTier !== null) {
      const tierReason = (decided.reason ?? tierWords({ ...proposal, tier: proposal.toTier })).slice(
        0,
        LONGEST_REASON,
      );
      const change = { version: plan.version, tier: decided.decidedTier, tierReason, now };
      await this.carePlans.changeTier(tx, actor, plan.id, change);
    }
    if (decided.expiresOn !== null) {
      const dueAt = instantOf(decided.expiresOn, AGAIN_AT, actor.zone);
      await this.jobs.schedule(tx, { kind: 'tier.override-ends', ref: id, organizationId, dueAt });
    }
    const action = `tier.${decided.state}`;
    await this.audit.record(tx, actor, { organizationId, action, patientId, shown: [id] });
    const news = { organizationId, departmentId, patientId, ref: plan.encounterId, at: now };
    await this.events.append(tx, { ...news, kind: 'plan.changed' });
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

function decisionOf({ decision, tier, reason, expiresOn }: DecideTierRequest, { toTier }: ProposalRecord) {
  const state = STATES[decision];
  const said = reason?.trim() ?? null;
  switch (decision) {
    case 'accept':
      return { state, decidedTier: toTier, reason: null, expiresOn: null };
    case 'override':
      return { state, decidedTier: tier ?? null, reason: said, expiresOn: expiresOn ?? null };
    case 'reject':
      return { state, decidedTier: null, reason: said, expiresOn: null };
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
    errors.push(...faultsOfEnd(expiresOn, today));
  }
  if (errors.length > 0) throw new AppError('request.invalid', { errors });
}

function faultsOfEnd(expiresOn: string | undefined, today: string): ProblemPlace[] {
  const path = 'body.expiresOn';
  if (expiresOn === undefined) return [{ path, what: 'missing' }];
  if (expiresOn <= today) return [{ path, what: 'too-small' }];
  return expiresOn > addDays(today, LONGEST_OVERRIDE_DAYS) ? [{ path, what: 'too-large' }] : [];
}
