import { Injectable } from '@nestjs/common';
import type { PatientMedications, StrikeMedicationRequest } from '@suian/contracts/medications';
import type { StaffActor } from '../../../platform/auth/actors.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { MedicationDesk, medicationOf, wordsOf, type OpenedMedications } from '../medication-desk.js';
import { MedicationStore, type MedicationRecord } from '../persistence/medication.store.js';
import type { NamedMedication } from './change-medication.js';

/** Written down by mistake: the row stays and counts nowhere. A dose it had ended goes on. */
@Injectable()
export class StrikeMedication {
  constructor(
    private readonly desk: MedicationDesk,
    private readonly store: MedicationStore,
  ) {}

  run(
    actor: StaffActor,
    { patientId, medicationId, call }: NamedMedication,
    { version, reason }: StrikeMedicationRequest,
  ): Promise<PatientMedications> {
    const asked = { patientId, call, action: 'medication.struck' };
    return this.desk.change(actor, asked, async (tx, opened) => {
      const known = medicationOf(opened, medicationId, version);
      const struckReason = wordsOf('body.reason', reason);
      await this.store.change(tx, known, { struckAt: opened.at, struckBy: actor.id, struckReason });
      return [known.id, ...(await this.close(tx, opened, known))];
    });
  }

  /** What came before it ends when it would have, and what came after it follows that. */
  private async close(tx: Tx, { records }: OpenedMedications, struck: MedicationRecord): Promise<string[]> {
    const before = records.find(({ id, struckAt }) => id === struck.follows && struckAt === null);
    if (before?.endedBy !== 'changed') return [];
    const { endedOn, endedBy, endedByStaff, reason } = struck;
    await this.store.change(tx, before, { endedOn, endedBy, endedByStaff, reason });
    const after = records.find(({ follows, struckAt }) => follows === struck.id && struckAt === null);
    if (!after) return [before.id];
    await this.store.change(tx, after, { follows: before.id });
    return [before.id, after.id];
  }
}
