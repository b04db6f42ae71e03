import { Injectable } from '@nestjs/common';
import type { TierProposalRow, UndoTierRequest } from '@suian/contracts/tiers';
import { UNDO_GRACE_SECONDS, UNDO_SECONDS } from '@suian/domain/triage/undo-window';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock, SystemClock } from '../../../platform/clock.js';
import { isDuplicateKey } from '../../../platform/database/dialect.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { CarePlans } from '../../care-plans/index.js';
import { DecisionNews } from '../decision-news.js';
import { TierProposalStore, type ProposalRecord } from '../persistence/tier-proposal.store.js';
import { TierUndoStore, type PlanBefore, type UndoRecord } from '../persistence/tier-undo.store.js';
import { Proposals } from '../proposals.js';

/**
 * Takes my last decision back, within seconds and only while nothing else happened to the proposal or its plan. The
 * plan's steps are laid out for the tier before; what was answered meanwhile stays answered.
 */
@Injectable()
export class UndoTier {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly proposals: TierProposalStore,
    private readonly judging: Proposals,
    private readonly undos: TierUndoStore,
    private readonly carePlans: CarePlans,
    private readonly news: DecisionNews,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly system: SystemClock,
  ) {}

  async run(actor: StaffActor, proposalId: string, { version }: UndoTierRequest): Promise<TierProposalRow> {
    try {
      return await this.unit.run((tx) => this.takeBack(tx, actor, proposalId, version));
    } catch (error) {
      // Something new was proposed for this plan meanwhile.
      if (isDuplicateKey(error)) throw new AppError('tier.undo-too-late');
      throw error;
    }
  }

  private async takeBack(
    tx: Tx,
    actor: StaffActor,
    proposalId: string,
    version: number,
  ): Promise<TierProposalRow> {
    const proposal = await this.judging.held(tx, actor, proposalId);
    const undo = await this.undos.find(tx, proposalId);
    if (!undo || undo.byStaff !== actor.id || undo.versionAfter !== version)
      throw new AppError('tier.undo-too-late');
    // The second press of the same button.
    if (undo.state === 'undone' && proposal.version === version + 1)
      return this.news.rowOf(tx, actor, proposalId);
    if (undo.state === 'undone' || proposal.version !== version || this.isLate(undo))
      throw new AppError('tier.undo-too-late');

    await this.proposals.reopen(tx, proposalId, version);
    if (undo.plan) await this.restore(tx, actor, proposal, undo.plan);
    await this.jobs.cancel(tx, 'tier.override-ends', proposalId);
    await this.undos.spend(tx, proposalId);
    return this.news.tell(tx, actor, proposal, { action: 'tier.undone', at: this.clock.now() });
  }

  private async restore(
    tx: Tx,
    actor: StaffActor,
    { patientId, carePlanId, fromTier }: ProposalRecord,
    { versionAfter, tierReason }: PlanBefore,
  ): Promise<void> {
    const plans = (await this.carePlans.plansOf(tx, [patientId])).get(patientId) ?? [];
    const plan = plans.find(({ id }) => id === carePlanId);
    if (plan?.version !== versionAfter || plan.status === 'ended') throw new AppError('tier.undo-too-late');
    const change = { version: versionAfter, tier: fromTier, tierReason, now: this.clock.now() };
    await this.carePlans.changeTier(tx, actor, carePlanId, change);
  }

  private isLate({ at }: UndoRecord): boolean {
    const until = at.getTime() + (UNDO_SECONDS + UNDO_GRACE_SECONDS) * 1000;
    return this.system.now().getTime() > until;
  }
}
