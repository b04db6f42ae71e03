import { Injectable } from '@nestjs/common';
import type { ConfirmPlanRequest, EncounterPage } from '@suian/contracts/discharges';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { CarePlans } from '../../care-plans/index.js';
import { PlanDesk } from '../plan-desk.js';

/** A nurse confirms a proposed plan, at the proposed tier or another. */
@Injectable()
export class ConfirmPlan {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly carePlans: CarePlans,
    private readonly desk: PlanDesk,
    private readonly clock: Clock,
  ) {}

  run(
    actor: StaffActor,
    planId: string,
    { version, tier, tags }: ConfirmPlanRequest,
  ): Promise<EncounterPage> {
    return this.unit.run(async (tx) => {
      const decision = { version, tier, ...(tags ? { tags } : {}), now: this.clock.now() };
      const { encounterId } = await this.carePlans.confirm(tx, actor, planId, decision);
      return this.desk.afterChange(tx, actor, { encounterId, action: 'plan.confirmed' });
    });
  }
}
