import { Injectable } from '@nestjs/common';
import type { MarkMedicationRequest, PatientMedications } from '@suian/contracts/medications';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { MedicationDesk, medicationOf } from '../medication-desk.js';
import { MedicationStore } from '../persistence/medication.store.js';
import type { NamedMedication } from './change-medication.js';

/** On which trends its changes are marked: what we propose by its name may be wrong. */
@Injectable()
export class MarkMedication {
  constructor(
    private readonly desk: MedicationDesk,
    private readonly store: MedicationStore,
  ) {}

  run(
    actor: StaffActor,
    { patientId, medicationId, call }: NamedMedication,
    { version, affects }: MarkMedicationRequest,
  ): Promise<PatientMedications> {
    const asked = { patientId, call, action: 'medication.marked' };
    return this.desk.change(actor, asked, async (tx, opened) => {
      const known = medicationOf(opened, medicationId, version);
      await this.store.change(tx, known, { affects: [...new Set(affects)] });
      return [known.id];
    });
  }
}
