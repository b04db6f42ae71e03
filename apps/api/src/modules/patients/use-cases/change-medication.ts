import { Injectable } from '@nestjs/common';
import type { ChangeMedicationRequest, PatientMedications } from '@suian/contracts/medications';
import { addDays } from '@suian/domain/kernel/local-date';
import type { StaffActor } from '../../../platform/auth/actors.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import type { IdempotentCall } from '../../../platform/http/idempotency.js';
import {
  MedicationDesk,
  medicationOf,
  requireDay,
  wordsOf,
  type OpenedMedications,
} from '../medication-desk.js';
import { isTaken } from '../medication-views.js';
import { MedicationStore } from '../persistence/medication.store.js';

export interface NamedMedication {
  patientId: string;
  medicationId: string;
  call: IdempotentCall | null;
}

/** Another dose from a day on: one row ends, the next begins. */
@Injectable()
export class ChangeMedication {
  constructor(
    private readonly desk: MedicationDesk,
    private readonly store: MedicationStore,
  ) {}

  run(
    actor: StaffActor,
    { patientId, medicationId, call }: NamedMedication,
    body: ChangeMedicationRequest,
  ): Promise<PatientMedications> {
    const asked = { patientId, call, action: 'medication.changed' };
    return this.desk.change(actor, asked, (tx, opened) =>
      this.change(tx, actor, opened, { medicationId, body }),
    );
  }

  private async change(
    tx: Tx,
    { id: staffId }: StaffActor,
    opened: OpenedMedications,
    { medicationId, body }: { medicationId: string; body: ChangeMedicationRequest },
  ): Promise<string[]> {
    const known = medicationOf(opened, medicationId, body.version);
    const { organizationId, today, at: recordedAt } = opened;
    if (!isTaken(known, today)) throw new AppError('medication.already-ended');
    const dosage = wordsOf('body.dosage', body.dosage);
    const { on } = body;
    requireDay('body.on', on, { earliest: known.startedOn && addDays(known.startedOn, 1), today });
    const { patientId, name, affects, endedOn, endedBy } = known;
    const next = {
      name,
      affects,
      dosage,
      startedOn: on,
      endedOn,
      endedBy,
      follows: known.id,
      source: 'staff' as const,
    };
    await this.store.change(tx, known, { endedOn: on, endedBy: 'changed', endedByStaff: staffId });
    const facts = { ...next, organizationId, patientId, recordedBy: staffId, recordedAt };
    return [known.id, (await this.store.add(tx, facts)).id];
  }
}
