import { Injectable } from '@nestjs/common';
import type { MyConsents } from '@suian/contracts/patient-app';
import type { PatientActor } from '../../../platform/auth/actors.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { Audit } from '../../audit/index.js';
import { Identity, type SeatRecord } from '../../identity/index.js';
import { Patients } from '../../patients/index.js';
import { noticeOf } from '../notice.js';

/** What the patient agreed to, and the words of today. */
@Injectable()
export class MyConsentsQuery {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly identity: Identity,
    private readonly patients: Patients,
    private readonly audit: Audit,
  ) {}

  run(actor: PatientActor, seatId?: string): Promise<MyConsents> {
    return this.unit.run(async (tx) => {
      const seat = await this.identity.seat(tx, actor.id, seatId);
      const { organizationId, patientId } = seat;
      await this.audit.record(tx, actor, { organizationId, action: 'consents.opened', patientId });
      return this.compose(tx, seat);
    });
  }

  async compose(tx: Tx, { organizationId, patientId }: SeatRecord): Promise<MyConsents> {
    const consents = await this.patients.consentsOf(tx, patientId);
    return {
      rows: consents.map(({ purpose, granted, at, noticeVersion }) => ({
        purpose,
        granted,
        at,
        noticeVersion,
      })),
      notice: noticeOf(await this.identity.organization(tx, organizationId)),
    };
  }
}
