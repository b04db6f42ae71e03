import { Injectable } from '@nestjs/common';
import type { TierProposalRow } from '@suian/contracts/tiers';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { CarePlans } from '../care-plans/index.js';
import { Identity } from '../identity/index.js';
import { Patients } from '../patients/index.js';
import type { ProposalRecord } from './persistence/tier-proposal.store.js';
import { ProposalCards } from './proposal-cards.js';

/** Proposals with the patient, department and plan they are about. */
@Injectable()
export class ProposalRows {
  constructor(
    private readonly cards: ProposalCards,
    private readonly patients: Patients,
    private readonly carePlans: CarePlans,
    private readonly identity: Identity,
    private readonly clock: Clock,
  ) {}

  async of(
    tx: Tx,
    { id: viewerId, organizationId, zone }: StaffActor,
    proposals: readonly ProposalRecord[],
  ): Promise<TierProposalRow[]> {
    const ids = [...new Set(proposals.map(({ patientId }) => patientId))];
    const today = localDateIn(zone, this.clock.now());
    const summaries = await this.patients.summaries(tx, organizationId, ids, today);
    const plans = await this.carePlans.plansOf(tx, ids);
    const departments = await this.identity.departments(tx, organizationId);
    const cards = await this.cards.of(tx, proposals, viewerId);
    return proposals.flatMap((proposal, index) => {
      const { patientId, carePlanId, departmentId } = proposal;
      const [card, patient] = [cards[index], summaries.get(patientId)];
      const plan = plans.get(patientId)?.find(({ id }) => id === carePlanId);
      if (!card || !patient || !plan) return [];
      const departmentName = departments.find(({ id }) => id === departmentId)?.name ?? null;
      const about = { patient: { ...patient, tier: plan.tier }, departmentId, departmentName };
      return [{ ...card, ...about, pathwayName: plan.pathwayName }];
    });
  }
}
