import { Injectable } from '@nestjs/common';
import type { Done } from '@suian/contracts/wire';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Audit } from '../../audit/index.js';
import { CarePlans } from '../../care-plans/index.js';
import { Identity } from '../../identity/index.js';
import { Patients } from '../../patients/index.js';

/** The two records are two persons after all: the mark is taken off, everything is as it was. */
@Injectable()
export class UnmergePatient {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly patients: Patients,
    private readonly identity: Identity,
    private readonly carePlans: CarePlans,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Throws patient.not-found or patient.not-merged. */
  async run(actor: StaffActor, patientId: string, reason: string): Promise<Done> {
    const { organizationId } = actor;
    await this.unit.run(async (tx) => {
      const patient = await this.patients.visible(tx, actor, patientId);
      const { mergedInto } = patient;
      await this.patients.unmerge(tx, patient, reason);
      await this.identity.releaseSeats(tx, { patientId });
      await this.carePlans.remindersFor(tx, patientId, this.clock.now());
      for (const [id, other] of [
        [patientId, mergedInto],
        [mergedInto, patientId],
      ]) {
        await this.audit.record(tx, actor, {
          organizationId,
          action: 'patient.unmerged',
          patientId: id,
          shown: other ? [other] : [],
        });
      }
    });
    return { done: true };
  }
}
