import { Injectable } from '@nestjs/common';
import type { RevealedPatient, RevealRequest } from '@suian/contracts/patients';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Audit } from '../../audit/index.js';
import { Patients } from '../../patients/index.js';

/** Full values, only of the fields asked for; which ones is written down before they are answered. */
@Injectable()
export class RevealPatient {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly patients: Patients,
    private readonly audit: Audit,
  ) {}

  run(actor: StaffActor, patientId: string, { fields }: RevealRequest): Promise<RevealedPatient> {
    const { organizationId } = actor;
    const shown = [...new Set(fields)];
    return this.unit.run(async (tx) => {
      const patient = await this.patients.visible(tx, actor, patientId);
      if (shown.length > 0) {
        await this.audit.record(tx, actor, { organizationId, action: 'patient.revealed', patientId, shown });
      }
      return Object.fromEntries(shown.map((field) => [field, patient[field]]));
    });
  }
}
