import { Injectable } from '@nestjs/common';
import type { EncounterPage, ResumePlanRequest } from '@suian/contracts/discharges';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { CarePlans } from '../../care-plans/index.js';
import { PlanDesk } from '../plan-desk.js';

/** The hospital's system never said that he went home again; a nurse knows. */
@Injectable()
export class ResumePlan {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly carePlans: CarePlans,
    private readonly desk: PlanDesk,
    private readonly clock: Clock,
  ) {}

  run(actor: StaffActor, planId: string, { version, reason }: ResumePlanRequest): Promise<EncounterPage> {
    return this.unit.run(async (tx) => {
      const resumption = { version, reason, now: this.clock.now() };
      const { encounterId } = await this.carePlans.resume(tx, actor, planId, resumption);
      return this.desk.afterChange(tx, actor, { encounterId, action: 'plan.resumed' });
    });
  }
}
