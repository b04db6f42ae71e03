import { Injectable } from '@nestjs/common';
import type { Done } from '@suian/contracts/wire';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { Audit } from '../../audit/index.js';
import { CarePlans } from '../../care-plans/index.js';
import { Identity } from '../../identity/index.js';
import { Patients } from '../../patients/index.js';

/** A nurse has asked: the phone that was bound to a merged record is this person's. It hears from us again. */
@Injectable()
export class ConfirmSeat {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly patients: Patients,
    private readonly identity: Identity,
    private readonly carePlans: CarePlans,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** `patientId`: the merged record or the one it was merged into. A seat confirmed already stays so. */
  async run(actor: StaffActor, patientId: string, seatId: string): Promise<Done> {
    const { organizationId } = actor;
    await this.unit.run(async (tx) => {
      const patient = await this.patients.visible(tx, actor, patientId);
      const merged = await this.patients.mergedInto(tx, organizationId, patient.id);
      const ids = [patient.id, ...merged.map(({ id }) => id)];
      const seat = await this.identity.activeSeat(tx, ids, seatId);
      if (!seat) throw new AppError('seat.not-known');
      if (seat.heldAt === null) return;
      await this.identity.releaseSeats(tx, { id: seatId });
      await this.audit.record(tx, actor, {
        organizationId,
        action: 'seat.confirmed',
        patientId: seat.patientId,
        shown: [seatId],
      });
      await this.carePlans.remindersFor(tx, seat.patientId, this.clock.now());
    });
    return { done: true };
  }
}
