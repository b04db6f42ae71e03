import { Injectable } from '@nestjs/common';
import type { AddMedicationRequest, PatientMedications } from '@suian/contracts/medications';
import { metricsOfMedicine } from '@suian/domain/diary/medicine-metrics';
import type { StaffActor } from '../../../platform/auth/actors.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { requireKey, type IdempotentCall } from '../../../platform/http/idempotency.js';
import { MedicationDesk, requireDay, wordsOf, type OpenedMedications } from '../medication-desk.js';
import { isTaken } from '../medication-views.js';
import { MedicationStore } from '../persistence/medication.store.js';

/** A nurse writes down a medicine he takes. The same in the same dose is not written down twice. */
@Injectable()
export class AddMedication {
  constructor(
    private readonly desk: MedicationDesk,
    private readonly store: MedicationStore,
  ) {}

  run(
    actor: StaffActor,
    patientId: string,
    body: AddMedicationRequest,
    call: IdempotentCall | null,
  ): Promise<PatientMedications> {
    const asked = { patientId, call: requireKey(call), action: 'medication.added' };
    return this.desk.change(actor, asked, (tx, opened) => this.add(tx, actor, opened, body));
  }

  private async add(
    tx: Tx,
    { id: recordedBy }: StaffActor,
    opened: OpenedMedications,
    { name: typed, dosage: typedDosage, startedOn, affects }: AddMedicationRequest,
  ): Promise<string[]> {
    const { organizationId, patientId, today, at: recordedAt } = opened;
    const name = wordsOf('body.name', typed);
    const dosage = typedDosage?.trim() ? typedDosage.trim() : null;
    requireDay('body.startedOn', startedOn, { earliest: null, today });
    const twin = opened.records.find(
      (record) => isTaken(record, today) && record.name === name && record.dosage === dosage,
    );
    if (twin)
      throw new AppError('medication.already-listed', { errors: [{ path: 'body.name', what: 'taken' }] });
    const marked = [...new Set(affects ?? metricsOfMedicine(name))];
    const facts = { name, dosage, startedOn, affects: marked, source: 'staff' as const };
    const added = { ...facts, organizationId, patientId, recordedBy, recordedAt };
    return [(await this.store.add(tx, added)).id];
  }
}
