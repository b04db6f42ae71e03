import { Injectable } from '@nestjs/common';
import type { RegisterDischargeRequest } from '@suian/contracts/discharges';
import type { ErrorCode } from '@suian/contracts/errors';
import type { ReplayedRefusal } from '@suian/contracts/intake';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { repeatOnDuplicate } from '../../../platform/database/repeat-on-duplicate.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { Audit } from '../../audit/index.js';
import { CarePlans } from '../../care-plans/index.js';
import { Identity } from '../../identity/index.js';
import { checkedForm } from '../checked-form.js';
import { ImportUnit, type ImportedUnit } from '../import-unit.js';
import { LookAlikes } from '../look-alikes.js';
import { OpenedRefusals, type OpenedRefusal } from '../opened-refusals.js';
import { RefusalNews } from '../refusal-news.js';
import { RefusalStore } from '../persistence/refusal.store.js';
import { RefusalReaders } from '../refusal-readers.js';

/** Said as they are; whatever else a source's own reader refuses with is still a refusal. */
const OWN_WORDS: readonly ErrorCode[] = [
  'department.not-found',
  'encounter.close-to-another',
  'encounter.conflict',
  'patient.identity-conflict',
  'patient.looks-like-another',
];

/** A refused unit is taken again, as a person corrected it or as it came; what succeeds is settled in the same run. */
@Injectable()
export class ReplayRefusal {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly refusals: RefusalStore,
    private readonly refusalNews: RefusalNews,
    private readonly opened: OpenedRefusals,
    private readonly readers: RefusalReaders,
    private readonly importUnit: ImportUnit,
    private readonly carePlans: CarePlans,
    private readonly identity: Identity,
    private readonly lookAlikes: LookAlikes,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: StaffActor,
    refusalId: string,
    form: RegisterDischargeRequest | null,
  ): Promise<ReplayedRefusal> {
    try {
      return await repeatOnDuplicate(() => this.unit.run((tx) => this.once(tx, actor, refusalId, form)));
    } catch (error) {
      await this.lookAlikes.record(actor, error);
      throw error;
    }
  }

  private async once(
    tx: Tx,
    actor: StaffActor,
    refusalId: string,
    form: RegisterDischargeRequest | null,
  ): Promise<ReplayedRefusal> {
    const { organizationId } = actor;
    const { refusal } = await this.opened.find(tx, actor, refusalId);
    if (refusal.settledAt !== null) return this.answeredBefore(tx, actor, refusal);
    const imported = form
      ? await this.register(tx, actor, form)
      : await this.takeAsItCame(tx, actor, refusal);
    const replayedPatientId = imported?.patient.id ?? null;
    const replayedEncounterId = imported?.encounters[0]?.id ?? null;
    const settled = { settledAt: this.clock.now(), settledBy: actor.id };
    await this.refusals.replayed(tx, refusalId, { ...settled, replayedPatientId, replayedEncounterId });
    await this.audit.record(tx, actor, {
      organizationId,
      action: 'refusal.replayed',
      patientId: replayedPatientId,
      shown: [refusalId],
    });
    await this.refusalNews.tell(tx, organizationId);
    return {
      patientId: replayedPatientId,
      encounterId: replayedEncounterId,
      plan: imported?.encounters[0]?.plan ?? null,
    };
  }

  /** My own second click is told what the first did; a colleague that I was faster. */
  private async answeredBefore(
    tx: Tx,
    actor: StaffActor,
    { settledBy, replayedPatientId: patientId, replayedEncounterId: encounterId }: OpenedRefusal['refusal'],
  ): Promise<ReplayedRefusal> {
    if (settledBy !== actor.id || patientId === null) {
      const names = await this.identity.staffNames(tx, settledBy === null ? [] : [settledBy]);
      const facts = { settledBy: names.get(settledBy ?? '') ?? null };
      throw new AppError('intake.refusal-settled', { facts });
    }
    const states = await this.carePlans.statesOf(tx, encounterId === null ? [] : [encounterId]);
    return {
      patientId,
      encounterId,
      plan: encounterId === null ? null : (states.get(encounterId) ?? 'none'),
    };
  }

  private register(tx: Tx, actor: StaffActor, form: RegisterDischargeRequest): Promise<ImportedUnit> {
    const today = localDateIn(actor.zone, this.clock.now());
    return this.importUnit.into(tx, actor, checkedForm(actor, form, today));
  }

  private async takeAsItCame(
    tx: Tx,
    actor: StaffActor,
    { source, payload }: OpenedRefusal['refusal'],
  ): Promise<ImportedUnit | null> {
    const reader = this.readers.of(source);
    if (!reader) throw new AppError('intake.still-refused');
    try {
      return await reader.replay(tx, actor, payload);
    } catch (error) {
      if (!(error instanceof AppError) || error.status >= 500 || OWN_WORDS.includes(error.code)) throw error;
      throw new AppError('intake.still-refused', { errors: error.details.errors ?? [] });
    }
  }
}
