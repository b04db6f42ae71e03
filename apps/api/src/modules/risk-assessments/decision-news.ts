import { Injectable } from '@nestjs/common';
import type { TierProposalRow } from '@suian/contracts/tiers';
import type { StaffActor } from '../../platform/auth/actors.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { EventLog } from '../../platform/live/event-log.js';
import { Audit } from '../audit/index.js';
import { CarePlans } from '../care-plans/index.js';
import { TierProposalStore, type ProposalRecord } from './persistence/tier-proposal.store.js';
import { ProposalRows } from './proposal-rows.js';

/** Something was decided, or taken back: it is audited, the consoles hear of it, and who did it sees how it stands. */
@Injectable()
export class DecisionNews {
  constructor(
    private readonly proposals: TierProposalStore,
    private readonly rows: ProposalRows,
    private readonly carePlans: CarePlans,
    private readonly audit: Audit,
    private readonly events: EventLog,
  ) {}

  async tell(
    tx: Tx,
    actor: StaffActor,
    { id, organizationId, departmentId, patientId, carePlanId }: ProposalRecord,
    { action, at }: { action: string; at: Date },
  ): Promise<TierProposalRow> {
    await this.audit.record(tx, actor, { organizationId, action, patientId, shown: [id] });
    const plans = (await this.carePlans.plansOf(tx, [patientId])).get(patientId) ?? [];
    const plan = plans.find((each) => each.id === carePlanId);
    const news = { organizationId, departmentId, patientId, ref: plan?.encounterId ?? id, at };
    await this.events.append(tx, { ...news, kind: 'plan.changed' });
    return this.rowOf(tx, actor, id);
  }

  async rowOf(tx: Tx, actor: StaffActor, proposalId: string): Promise<TierProposalRow> {
    const [row] = await this.rows.of(tx, actor, await this.proposals.byIds(tx, [proposalId]));
    if (!row) throw new AppError('tier.proposal-not-found');
    return row;
  }
}
