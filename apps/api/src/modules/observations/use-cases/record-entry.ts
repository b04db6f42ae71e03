import { Injectable } from '@nestjs/common';
import type { DiaryReceipt, RecordEntryRequest } from '@suian/contracts/diary';
import type { PatientActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { repeatOnDuplicate } from '../../../platform/database/repeat-on-duplicate.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { requireKey, type IdempotentCall } from '../../../platform/http/idempotency.js';
import { Identity, type SeatRecord } from '../../identity/index.js';
import { Patients } from '../../patients/index.js';
import type { GivenEntry } from '../given-entry.js';
import { KeepEntry } from '../keep-entry.js';
import { ObservationStore, type EntryRecord } from '../persistence/observation.store.js';

/** One entry from a phone: kept once, answered the same for ever. */
@Injectable()
export class RecordEntry {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly identity: Identity,
    private readonly patients: Patients,
    private readonly entries: KeepEntry,
    private readonly store: ObservationStore,
  ) {}

  run(actor: PatientActor, body: RecordEntryRequest, call: IdempotentCall | null): Promise<DiaryReceipt> {
    requireSameKey(requireKey(call), body);
    return repeatOnDuplicate(() => this.unit.run((tx) => this.record(tx, actor, body)));
  }

  private async record(tx: Tx, actor: PatientActor, body: RecordEntryRequest): Promise<DiaryReceipt> {
    const seat = await this.identity.seat(tx, actor.id, body.seat);
    const given = givenOf(body, seat);
    const known = await this.store.findBySubmission(tx, body.submissionId);
    if (known) {
      requireSameContent(known.entry, given);
      return known.receipt;
    }
    await this.refuseWithdrawn(tx, seat.patientId);
    return this.entries.keep(tx, actor, given, this.clock.now());
  }

  private async refuseWithdrawn(tx: Tx, patientId: string): Promise<void> {
    const consents = await this.patients.consentsOf(tx, patientId);
    if (consents.some(({ purpose, granted }) => purpose === 'follow-up' && !granted))
      throw new AppError('consent.withdrawn');
  }
}

/** The phone's key and its submission id are one thing: two would let one retry look like two entries. */
function requireSameKey({ key }: IdempotentCall, { submissionId }: RecordEntryRequest): void {
  if (key === submissionId) return;
  throw new AppError('request.invalid', {
    errors: [{ path: 'body.submissionId', what: 'not-the-idempotency-key' }],
  });
}

function givenOf(body: RecordEntryRequest, { id, organizationId, patientId, role }: SeatRecord): GivenEntry {
  const { submissionId, metric, values, context, measuredAt, note, respondent } = body;
  return {
    organizationId,
    patientId,
    seatId: id,
    submissionId,
    metric,
    values,
    context,
    note: note ?? null,
    measuredAt: measuredAt === null ? null : new Date(measuredAt),
    source: role === 'family' || respondent === 'family' ? 'family' : 'self',
  };
}

function requireSameContent(known: EntryRecord, given: GivenEntry): void {
  const isSame =
    known.patientId === given.patientId &&
    known.metric === given.metric &&
    known.context === given.context &&
    textOf(known.values) === textOf(given.values);
  if (!isSame) throw new AppError('idempotency.key-reused');
}

function textOf(values: GivenEntry['values']): string {
  return JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
}
