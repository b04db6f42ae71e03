import { Injectable } from '@nestjs/common';
import type { Unbound } from '@suian/contracts/own-data';
import type { PatientActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { EventLog } from '../../../platform/live/event-log.js';
import { Audit } from '../../audit/index.js';
import { Communications } from '../../communications/index.js';
import { PatientAccounts, type SeatRecord } from '../../identity/index.js';
import { Patients } from '../../patients/index.js';

/** This WeChat no longer speaks for a patient. What was answered stays in the record; the nurse sees 未绑定 again. */
@Injectable()
export class UnbindSeat {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly accounts: PatientAccounts,
    private readonly patients: Patients,
    private readonly communications: Communications,
    private readonly audit: Audit,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Throws seat.not-found for another's seat and for one that was left already. */
  run(actor: PatientActor, seatId: string): Promise<Unbound> {
    return this.unit.run(async (tx) => {
      const left = await this.accounts.leaveSeat(tx, actor.id, seatId);
      if (!left) throw new AppError('seat.not-found');
      await this.communications.dropSeat(tx, left.seat, 'binding.ended');
      await this.note(tx, actor, left.seat);
      return { seatsLeft: left.seatsLeft };
    });
  }

  private async note(
    tx: Tx,
    actor: PatientActor,
    { id, organizationId, patientId }: SeatRecord,
  ): Promise<void> {
    const [newest] = await this.patients.encountersOf(tx, patientId);
    await this.audit.record(tx, actor, { organizationId, action: 'seat.left', patientId, shown: [id] });
    await this.events.append(tx, {
      organizationId,
      departmentId: newest?.departmentId ?? null,
      patientId,
      kind: 'binding.ended',
      ref: newest?.id ?? null,
      at: this.clock.now(),
    });
  }
}
