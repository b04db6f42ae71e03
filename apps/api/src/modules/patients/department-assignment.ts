import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { EncounterStore } from './persistence/encounter.store.js';
import { PatientStore } from './persistence/patient.store.js';
import type { EncounterRecord } from './records.js';

/** A stay of 待分科 gets its department. */
@Injectable()
export class DepartmentAssignment {
  constructor(
    private readonly encounters: EncounterStore,
    private readonly patients: PatientStore,
  ) {}

  /** Throws encounter.conflict where it has another department, or where the same stay is already there. */
  async assign(tx: Tx, encounter: EncounterRecord, departmentId: string): Promise<EncounterRecord> {
    await this.patients.hold(tx, encounter.patientId);
    if (encounter.departmentId === departmentId) return encounter;
    if (encounter.departmentId !== null) throw conflict('has-another-department');
    const others = await this.encounters.ofPatient(tx, encounter.patientId);
    const isTaken = others.some(
      (one) =>
        one.id !== encounter.id &&
        one.departmentId === departmentId &&
        one.dischargedOn === encounter.dischargedOn &&
        (one.visitNo === null || encounter.visitNo === null),
    );
    if (isTaken) throw conflict('same-stay-already-there');
    return this.encounters.change(tx, encounter, { departmentId });
  }
}

function conflict(what: string): AppError {
  return new AppError('encounter.conflict', { errors: [{ path: 'body.departmentId', what }] });
}
