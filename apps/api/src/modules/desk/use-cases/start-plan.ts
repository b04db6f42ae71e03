import { Injectable } from '@nestjs/common';
import type { EncounterPage, StartPlanRequest } from '@suian/contracts/discharges';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { Idempotency, type IdempotentCall } from '../../../platform/http/idempotency.js';
import { CarePlans, ownerByDeed } from '../../care-plans/index.js';
import { Patients, type EncounterRecord } from '../../patients/index.js';
import { PlanDesk } from '../plan-desk.js';

/** Somebody chooses a pathway for a stay on 没有方案. */
@Injectable()
export class StartPlan {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly patients: Patients,
    private readonly carePlans: CarePlans,
    private readonly desk: PlanDesk,
    private readonly clock: Clock,
  ) {}

  run(
    actor: StaffActor,
    encounterId: string,
    body: StartPlanRequest,
    call: IdempotentCall | null,
  ): Promise<EncounterPage> {
    return this.unit.run((tx) =>
      this.idempotency.once(tx, call, async () => {
        const stay = await this.patients.visibleEncounter(tx, actor, encounterId);
        await this.patients.hold(tx, stay.patientId);
        if (body.operation) await this.checkOperation(tx, stay, body.operation.on);
        await this.carePlans.start(
          tx,
          stay,
          { ...body, by: actor.id, ownerId: ownerByDeed(actor) },
          this.clock.now(),
        );
        return this.desk.afterChange(tx, actor, { encounterId, action: 'plan.started' });
      }),
    );
  }

  private async checkOperation(tx: Tx, stay: EncounterRecord, on: string): Promise<void> {
    const { birthOn } = await this.patients.patient(tx, stay.organizationId, stay.patientId);
    const path = 'body.operation.on';
    const refuse = (what: string) => new AppError('request.invalid', { errors: [{ path, what }] });
    if (on > stay.dischargedOn) throw refuse('after-discharge');
    if (birthOn !== null && on < birthOn) throw refuse('before-birth');
  }
}
