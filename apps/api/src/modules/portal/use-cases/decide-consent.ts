import { Injectable } from '@nestjs/common';
import type { DecideConsentRequest } from '@suian/contracts/own-data';
import type { MyConsents } from '@suian/contracts/patient-app';
import type { PatientActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { Idempotency, type IdempotentCall } from '../../../platform/http/idempotency.js';
import { EventLog } from '../../../platform/live/event-log.js';
import { Audit } from '../../audit/index.js';
import { CarePlans } from '../../care-plans/index.js';
import { Communications } from '../../communications/index.js';
import { Identity, type SeatRecord } from '../../identity/index.js';
import { Patients } from '../../patients/index.js';
import { NOTICE_VERSION, noticeHash, noticeOf } from '../notice.js';
import { MyConsentsQuery } from '../queries/my-consents.query.js';

type Decision = Omit<DecideConsentRequest, 'seat'>;

/**
 * Gives or withdraws consent to one purpose. A withdrawal is one transaction with the end of every message of that
 * purpose that was not handed over yet, so that nothing goes out after it.
 */
@Injectable()
export class DecideConsent {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly identity: Identity,
    private readonly patients: Patients,
    private readonly communications: Communications,
    private readonly carePlans: CarePlans,
    private readonly mine: MyConsentsQuery,
    private readonly audit: Audit,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Throws seat.not-found, or consent.notice-outdated where an older notice is agreed to. */
  run(
    actor: PatientActor,
    { seat: seatId, ...decision }: DecideConsentRequest,
    call: IdempotentCall | null,
  ): Promise<MyConsents> {
    return this.unit.run((tx) =>
      this.idempotency.once(tx, call, async () => {
        const seat = await this.identity.seat(tx, actor.id, seatId);
        await this.decide(tx, actor, { seat, decision });
        return this.mine.compose(tx, seat);
      }),
    );
  }

  private async decide(
    tx: Tx,
    actor: PatientActor,
    { seat, decision }: { seat: SeatRecord; decision: Decision },
  ): Promise<void> {
    const { purpose, granted } = decision;
    // Who takes something back need not have read today's words.
    if (granted && decision.noticeVersion !== NOTICE_VERSION) throw new AppError('consent.notice-outdated');
    await this.patients.hold(tx, seat.patientId);
    const last = (await this.patients.consentsOf(tx, seat.patientId)).find((row) => row.purpose === purpose);
    if ((last?.granted ?? false) === granted) return;
    await this.keep(tx, actor, { seat, decision });
    await this.settleMessages(tx, seat, decision);
    await this.tell(tx, seat);
  }

  /** What waits of a withdrawn purpose is dropped; reminders come back with the consent they rest on. */
  private async settleMessages(
    tx: Tx,
    { patientId }: SeatRecord,
    { purpose, granted }: Decision,
  ): Promise<void> {
    if (!granted) await this.communications.dropPurpose(tx, patientId, purpose, 'consent.withdrawn');
    else if (purpose === 'follow-up') await this.carePlans.remindersFor(tx, patientId, this.clock.now());
  }

  private async keep(
    tx: Tx,
    actor: PatientActor,
    { seat, decision: { purpose, granted } }: { seat: SeatRecord; decision: Decision },
  ): Promise<void> {
    const { organizationId, patientId } = seat;
    const organization = await this.identity.organization(tx, organizationId);
    await this.patients.recordConsents(tx, {
      organizationId,
      patientId,
      seatId: seat.id,
      notice: { version: NOTICE_VERSION, hash: noticeHash(noticeOf(organization)) },
      consents: [{ purpose, granted }],
      channel: 'mini-program',
      address: actor.address,
      at: this.clock.now(),
    });
    await this.audit.record(tx, actor, {
      organizationId,
      action: granted ? 'consent.given' : 'consent.withdrawn',
      patientId,
      shown: [purpose],
    });
  }

  private async tell(tx: Tx, { id, organizationId, patientId }: SeatRecord): Promise<void> {
    const [newest] = await this.patients.encountersOf(tx, patientId);
    await this.events.append(tx, {
      organizationId,
      departmentId: newest?.departmentId ?? null,
      patientId,
      kind: 'consent.changed',
      ref: id,
      at: this.clock.now(),
    });
  }
}
