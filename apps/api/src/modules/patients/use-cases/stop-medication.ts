import { Injectable } from '@nestjs/common';
import type { PatientMedications, StopMedicationRequest } from '@suian/contracts/medications';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { AppError } from '../../../platform/http/app-error.js';
import { MedicationDesk, medicationOf, requireDay } from '../medication-desk.js';
import { isTaken } from '../medication-views.js';
import { MedicationStore } from '../persistence/medication.store.js';
import type { NamedMedication } from './change-medication.js';

/** He takes it no longer from a day on. */
@Injectable()
export class StopMedication {
  constructor(
    private readonly desk: MedicationDesk,
    private readonly store: MedicationStore,
  ) {}

  run(
    actor: StaffActor,
    { patientId, medicationId, call }: NamedMedication,
    { version, on, reason: typed }: StopMedicationRequest,
  ): Promise<PatientMedications> {
    const asked = { patientId, call, action: 'medication.stopped' };
    return this.desk.change(actor, asked, async (tx, opened) => {
      const known = medicationOf(opened, medicationId, version);
      const { today } = opened;
      if (!isTaken(known, today)) throw new AppError('medication.already-ended');
      requireDay('body.on', on, { earliest: known.startedOn, today });
      const reason = typed?.trim() ? typed.trim() : null;
      await this.store.change(tx, known, { endedOn: on, endedBy: 'stopped', endedByStaff: actor.id, reason });
      return [known.id];
    });
  }
}
