import { Injectable } from '@nestjs/common';
import type { CallDesk } from '@suian/contracts/worklist';
import { maskPhoneForStaff } from '@suian/domain/kernel/masking';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { Audit } from '../audit/index.js';
import { CarePlans, type TaskRecord } from '../care-plans/index.js';
import { Patients } from '../patients/index.js';
import { Questionnaires } from '../questionnaires/index.js';
import { Responses } from '../responses/index.js';
import { Worklist, type OpenCall } from '../worklist/index.js';
import { CallHistories } from './call-history.js';
import { CallManner } from './call-manner.js';
import { CallWords } from './call-words.js';

/** Script, form and history of one call; the audit row is written before the answer. */
@Injectable()
export class CallDeskQuery {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly worklist: Worklist,
    private readonly patients: Patients,
    private readonly carePlans: CarePlans,
    private readonly questionnaires: Questionnaires,
    private readonly responses: Responses,
    private readonly histories: CallHistories,
    private readonly words: CallWords,
    private readonly manner: CallManner,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  run(actor: StaffActor, callId: string): Promise<CallDesk> {
    const { organizationId } = actor;
    return this.unit.run(async (tx) => {
      const open = await this.worklist.find(tx, actor, callId);
      const { patientId } = open.call;
      await this.audit.record(tx, actor, {
        organizationId,
        action: 'call.opened',
        patientId,
        shown: [callId],
      });
      return this.compose(tx, actor, open);
    });
  }

  private async compose(tx: Tx, actor: StaffActor, open: OpenCall): Promise<CallDesk> {
    const { call, task } = open;
    const patient = await this.patients.patient(tx, actor.organizationId, call.patientId);
    const next = await this.nextOf(tx, task);
    const script = await this.words.of(tx, actor, { task, patient, next });
    return {
      call: await this.worklist.row(tx, actor, call),
      maskedPhone: patient.phone === null ? null : maskPhoneForStaff(patient.phone),
      hasPhone: patient.phone !== null,
      ...(await this.manner.of(tx, task, script)),
      scriptVersion: script.version,
      isSampleScript: script.isSample,
      ...(await this.questions(tx, task)),
      draft: this.worklist.draftOf(call),
      ...(await this.histories.of(tx, call.patientId)),
      next: next && { title: next.title, opensAt: next.opensAt.toISOString() },
      consent: await this.consentOf(tx, call.patientId),
    };
  }

  private async questions(
    tx: Tx,
    { id, organizationId, patientId, questionnaireVersionId }: TaskRecord,
  ): Promise<
    Pick<CallDesk, 'questionnaireVersionId' | 'questionnaire' | 'pack' | 'lastAnswers' | 'ownAnswers'>
  > {
    const version = await this.questionnaires.version(tx, organizationId, questionnaireVersionId);
    const last = await this.responses.lastAnswers(tx, patientId, version.series);
    const own = await this.responses.findOwn(tx, id);
    return {
      questionnaireVersionId,
      questionnaire: version.questionnaire,
      pack: version.pack,
      lastAnswers: last && { at: last.at.toISOString(), answers: last.answers },
      ownAnswers: own && { responseId: own.id, at: own.receivedAt.toISOString(), answers: own.answers },
    };
  }

  /** What is asked after this, of the same plan. */
  private async nextOf(tx: Tx, { id, patientId, carePlanId }: TaskRecord): Promise<TaskRecord | null> {
    const now = this.clock.now();
    const tasks = await this.carePlans.tasksOf(tx, patientId);
    const later = tasks.filter((each) => each.carePlanId === carePlanId && each.id !== id);
    return later.find(({ outcome, opensAt }) => outcome === null && opensAt > now) ?? null;
  }

  private async consentOf(tx: Tx, patientId: string): Promise<CallDesk['consent']> {
    const consents = await this.patients.consentsOf(tx, patientId);
    const followUp = consents.find(({ purpose }) => purpose === 'follow-up');
    if (!followUp) return null;
    const { granted, channel, at } = followUp;
    return { granted, channel, at };
  }
}
