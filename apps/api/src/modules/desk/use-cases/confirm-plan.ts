import { Injectable } from '@nestjs/common';
import type { ConfirmPlanRequest, EncounterPage } from '@suian/contracts/discharges';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { CarePlans } from '../../care-plans/index.js';
import { RiskAssessments } from '../../risk-assessments/index.js';
import { PlanDesk } from '../plan-desk.js';

/** A nurse confirms a proposed plan, at the proposed tier or another. */
@Injectable()
export class ConfirmPlan {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly carePlans: CarePlans,
    private readonly tiers: RiskAssessments,
    private readonly desk: PlanDesk,
    private readonly clock: Clock,
  ) {}

  run(
    actor: StaffActor,
    planId: string,
    { version, tier, tags, ownerId }: ConfirmPlanRequest,
  ): Promise<EncounterPage> {
    return this.unit.run(async (tx) => {
      const now = this.clock.now();
      const decision = { version, tier, tags, ownerId, now };
      const { encounterId, patientId, tierBefore } = await this.carePlans.confirm(
        tx,
        actor,
        planId,
        decision,
      );
      if (tier !== tierBefore)
        await this.tiers.tierSetByHand(tx, { patientId, planId, seen: tierBefore }, now);
      return this.desk.afterChange(tx, actor, { encounterId, action: 'plan.confirmed' });
    });
  }
}
