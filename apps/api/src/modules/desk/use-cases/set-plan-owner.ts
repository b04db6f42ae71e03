import { Injectable } from '@nestjs/common';
import type { EncounterPage, SetPlanOwnerRequest } from '@suian/contracts/discharges';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { CarePlans } from '../../care-plans/index.js';
import { Patients } from '../../patients/index.js';
import { EncounterCards } from '../encounter-cards.js';
import { PlanDesk } from '../plan-desk.js';

/** Another nurse is named for a plan; the one who is named already stays without a word. */
@Injectable()
export class SetPlanOwner {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly carePlans: CarePlans,
    private readonly patients: Patients,
    private readonly cards: EncounterCards,
    private readonly desk: PlanDesk,
  ) {}

  run(actor: StaffActor, planId: string, body: SetPlanOwnerRequest): Promise<EncounterPage> {
    return this.unit.run(async (tx) => {
      const { encounterId, isNew } = await this.carePlans.setOwner(tx, actor, planId, body);
      if (isNew) return this.desk.afterChange(tx, actor, { encounterId, action: 'plan.owner-set' });
      return this.cards.page(tx, await this.patients.visibleEncounter(tx, actor, encounterId));
    });
  }
}
