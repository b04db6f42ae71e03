import { Injectable } from '@nestjs/common';
import type { SeatSummary } from '@suian/contracts/patient-app';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Identity, type SeatRecord } from '../identity/index.js';
import { Patients } from '../patients/index.js';

/** A seat as its holder sees it, with the patient's whole name: he has passed the second check. */
@Injectable()
export class SeatSummaries {
  constructor(
    private readonly identity: Identity,
    private readonly patients: Patients,
  ) {}

  async of(tx: Tx, seat: SeatRecord): Promise<SeatSummary> {
    const organization = await this.identity.organization(tx, seat.organizationId);
    const patient = await this.patients.patient(tx, seat.organizationId, seat.patientId);
    return { id: seat.id, role: seat.role, patientName: patient.name, organizationName: organization.name };
  }
}
