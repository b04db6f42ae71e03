import { Injectable } from '@nestjs/common';
import type { BindRequest, BoundSeat } from '@suian/contracts/patient-app';
import { CONSENT_PURPOSES } from '@suian/contracts/patients';
import type { PatientActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { EventLog } from '../../../platform/live/event-log.js';
import { Audit } from '../../audit/index.js';
import { CarePlans } from '../../care-plans/index.js';
import { BindingCodes, PatientAccounts, type SeatRecord } from '../../identity/index.js';
import { Patients } from '../../patients/index.js';
import { CodeDesk, type OpenCode } from '../code-desk.js';
import { settle, type Outcome } from '../kept-refusal.js';
import { NOTICE_VERSION, noticeHash, noticeOf } from '../notice.js';
import { TodayQuery } from '../queries/today.query.js';
import { SeatSummaries } from '../seat-summaries.js';

/** One transaction: the code is used up, the seat taken, the consents kept and the nurse told, or none of it. */
@Injectable()
export class BindAccount {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly desk: CodeDesk,
    private readonly codes: BindingCodes,
    private readonly accounts: PatientAccounts,
    private readonly patients: Patients,
    private readonly carePlans: CarePlans,
    private readonly audit: Audit,
    private readonly events: EventLog,
    private readonly seats: SeatSummaries,
    private readonly today: TodayQuery,
    private readonly clock: Clock,
  ) {}

  async run(actor: PatientActor, body: BindRequest): Promise<BoundSeat> {
    return settle(await this.unit.run((tx) => this.bind(tx, actor, body)));
  }

  private async bind(tx: Tx, actor: PatientActor, body: BindRequest): Promise<Outcome<BoundSeat>> {
    const held = await this.seatFromThisCode(tx, actor, body.scene);
    if (held) return { value: await this.reply(tx, held) };
    const open = await this.desk.open(tx, body.scene);
    const refusal = await this.desk.refusalOf(tx, actor, open, body.check);
    if (refusal) return { refusal };
    requireConsents(body);
    const seat = await this.takeSeat(tx, actor, open);
    await this.keepConsents(tx, { actor, body, open, seat });
    await this.carePlans.remindersFor(tx, seat.patientId, this.clock.now());
    return { value: await this.reply(tx, seat) };
  }

  /** The reply of an earlier bind was lost on its way: the same phone asks again and gets it again. */
  private async seatFromThisCode(tx: Tx, actor: PatientActor, scene: string): Promise<SeatRecord | null> {
    const code = await this.codes.findByToken(tx, scene);
    return code?.usedAt ? this.accounts.seatFor(tx, actor.id, code.patientId) : null;
  }

  private async takeSeat(
    tx: Tx,
    actor: PatientActor,
    { code, encounter, patient }: OpenCode,
  ): Promise<SeatRecord> {
    const { organizationId } = code;
    if (!(await this.codes.redeem(tx, code.id))) throw new AppError('binding.code-used');
    const seat = await this.accounts.takeSeat(tx, {
      organizationId,
      accountId: actor.id,
      patientId: patient.id,
      role: 'self',
    });
    await this.audit.record(tx, actor, {
      organizationId,
      action: 'seat.bound',
      patientId: patient.id,
      shown: [code.id, seat.id],
    });
    await this.events.append(tx, {
      organizationId,
      departmentId: encounter.departmentId,
      patientId: patient.id,
      kind: 'binding.done',
      ref: encounter.id,
      at: this.clock.now(),
    });
    return seat;
  }

  private async keepConsents(
    tx: Tx,
    { actor, body, open, seat }: { actor: PatientActor; body: BindRequest; open: OpenCode; seat: SeatRecord },
  ): Promise<void> {
    const { organization, patient } = open;
    const granted = new Set(body.consents.filter((each) => each.granted).map((each) => each.purpose));
    await this.patients.recordConsents(tx, {
      organizationId: organization.id,
      patientId: patient.id,
      seatId: seat.id,
      notice: { version: NOTICE_VERSION, hash: noticeHash(noticeOf(organization)) },
      // A box left empty is a refusal, and kept as one.
      consents: CONSENT_PURPOSES.map((purpose) => ({ purpose, granted: granted.has(purpose) })),
      channel: 'mini-program',
      address: actor.address,
      at: this.clock.now(),
    });
    await this.audit.record(tx, actor, {
      organizationId: organization.id,
      action: 'consent.given',
      patientId: patient.id,
      shown: [...granted],
    });
  }

  private async reply(tx: Tx, seat: SeatRecord): Promise<BoundSeat> {
    return { seat: await this.seats.of(tx, seat), today: await this.today.compose(tx, seat) };
  }
}

/** The one required purpose is granted, of the words shown now; a purpose answered in two ways is refused. */
function requireConsents({ noticeVersion, consents }: BindRequest): void {
  if (noticeVersion !== NOTICE_VERSION) throw new AppError('consent.notice-outdated');
  const purposes = consents.map((each) => each.purpose);
  if (new Set(purposes).size < purposes.length) {
    throw new AppError('request.invalid', { errors: [{ path: 'body.consents', what: 'repeated' }] });
  }
  if (!consents.some((each) => each.purpose === 'follow-up' && each.granted)) {
    throw new AppError('consent.required-missing', {
      errors: [{ path: 'body.consents', what: 'follow-up-missing' }],
    });
  }
}
