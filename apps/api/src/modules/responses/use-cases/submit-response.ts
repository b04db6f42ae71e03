import { Injectable } from '@nestjs/common';
import type { SubmitReceipt, SubmitResponseRequest } from '@suian/contracts/patient-app';
import { score } from '@suian/domain/questionnaire/score';
import { visibleAnswers } from '@suian/domain/questionnaire/visible-items';
import { taskStatusAt } from '@suian/domain/schedule/task-status';
import { composeAdvice } from '@suian/domain/triage/advice';
import type { Cover } from '@suian/domain/triage/cover';
import { findConcerns } from '@suian/domain/triage/find-concerns';
import type { PatientActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { isDuplicateKey } from '../../../platform/database/dialect.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { requireKey, type IdempotentCall } from '../../../platform/http/idempotency.js';
import { newId } from '../../../platform/ids.js';
import { EventLog } from '../../../platform/live/event-log.js';
import { Audit } from '../../audit/index.js';
import { CarePlans, type TaskRecord } from '../../care-plans/index.js';
import { Identity, type SeatRecord } from '../../identity/index.js';
import { Patients } from '../../patients/index.js';
import { Questionnaires, type VersionRecord } from '../../questionnaires/index.js';
import { Triage } from '../../triage/index.js';
import { ResponseStore, type ResponseRecord } from '../persistence/response.store.js';
import { receiptOf } from '../receipt.js';
import { keepableFaults, requireSameContent, requireSameKey } from '../submission.js';

const ATTEMPTS = 4;

/** One transaction: the answers, the finished task, the alert and its clock all exist, or none does. */
@Injectable()
export class SubmitResponse {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly identity: Identity,
    private readonly patients: Patients,
    private readonly questionnaires: Questionnaires,
    private readonly carePlans: CarePlans,
    private readonly responses: ResponseStore,
    private readonly triage: Triage,
    private readonly events: EventLog,
    private readonly audit: Audit,
  ) {}

  async run(
    actor: PatientActor,
    taskId: string,
    body: SubmitResponseRequest,
    call: IdempotentCall | null,
  ): Promise<SubmitReceipt> {
    requireSameKey(requireKey(call), body);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.unit.run((tx) => this.submit(tx, actor, taskId, body));
      } catch (error) {
        // Somebody was a moment faster with the same submission or the same alert: now its row is there to be found.
        if (!isDuplicateKey(error) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  private async submit(tx: Tx, actor: PatientActor, taskId: string, body: SubmitResponseRequest): Promise<SubmitReceipt> {
    const { seat, task } = await this.ownTask(tx, actor, taskId);
    const known = await this.responses.findBySubmission(tx, body.submissionId);
    if (known) return this.replay(known, seat, taskId, body);

    const now = this.clock.now();
    if (taskStatusAt(now, task, task.outcome) === 'upcoming') throw new AppError('task.not-open-yet');
    await this.refuseWithdrawn(tx, seat.patientId);
    const { questionnaire, pack, series } = await this.versionAnswered(tx, task, body.questionnaireVersionId);
    const faults = keepableFaults(questionnaire, body.answers);

    const answers = visibleAnswers(questionnaire, body.answers);
    const findings = findConcerns(pack.rules, answers);
    const cover = await this.coverOf(tx, task, now);
    const advice = composeAdvice({ pack, findings, now, cover });
    const previous = await this.responses.findLatest(tx, task.patientId, series);

    const { organizationId, departmentId, patientId } = task;
    const response = { id: newId(), receivedAt: now, isLate: now >= task.dueAt, faults };
    // The task first: its row lock puts submissions of one task in line, so that they do not lock each other out.
    await this.carePlans.complete(tx, taskId, now);
    const matters = await this.triage.record(tx, {
      ...{ organizationId, departmentId, patientId, questionnaire, answers, findings, pack, cover, now },
      response: { id: response.id, at: now, title: task.title, respondent: body.respondent, isLate: response.isLate },
      adviceTitle: advice.title,
      previous: previous && { at: previous.receivedAt, answers: previous.answers },
    });
    const receipt = receiptOf(response, advice, matters);
    await this.responses.add(tx, {
      ...response,
      ...{ organizationId, departmentId, patientId, taskId, seatId: seat.id, series, receipt },
      questionnaireVersionId: body.questionnaireVersionId,
      submissionId: body.submissionId,
      respondent: body.respondent,
      answers: body.answers,
      score: score(questionnaire, answers),
      ruleVersion: pack.ruleVersion,
      adviceVersion: pack.adviceVersion,
      answeredAt: body.answeredAt === null ? null : new Date(body.answeredAt),
    });
    const severity = advice.level === 'normal' ? null : advice.level;
    const news = { organizationId, departmentId, patientId, ref: response.id, severity, at: now };
    await this.events.append(tx, { ...news, kind: 'response.received' });
    await this.audit.record(tx, actor, { organizationId, action: 'response.submitted', patientId, shown: [response.id] });
    return receipt;
  }

  /** The task of a patient this account has a seat for. Anybody else's is not found. */
  private async ownTask(tx: Tx, actor: PatientActor, taskId: string): Promise<{ seat: SeatRecord; task: TaskRecord }> {
    for (const seat of await this.identity.seatsOfAccount(tx, actor.id)) {
      const task = await this.carePlans.findTaskOf(tx, taskId, seat.patientId);
      if (task) return { seat, task };
    }
    throw new AppError('task.not-found');
  }

  /** The phone sends again what already reached us: the same answer, however much later. */
  private replay(known: ResponseRecord, seat: SeatRecord, taskId: string, body: SubmitResponseRequest): SubmitReceipt {
    if (known.patientId !== seat.patientId) throw new AppError('task.not-found');
    requireSameContent(known, taskId, body);
    return known.receipt;
  }

  private async refuseWithdrawn(tx: Tx, patientId: string): Promise<void> {
    const consents = await this.patients.consentsOf(tx, patientId);
    const followUp = consents.find(({ purpose }) => purpose === 'follow-up');
    if (followUp && !followUp.granted) throw new AppError('consent.withdrawn');
  }

  /** The version that stood on the phone, of the questionnaire this task asks; it may be older than today's. */
  private async versionAnswered(tx: Tx, task: TaskRecord, versionId: string): Promise<VersionRecord> {
    const asked = await this.questionnaires.version(tx, task.organizationId, task.questionnaireVersionId);
    const answered = await this.questionnaires.findVersion(tx, task.organizationId, versionId);
    if (answered?.series === asked.series) return answered;
    throw new AppError('response.malformed', {
      errors: [{ path: 'body.questionnaireVersionId', what: 'not-of-this-task' }],
    });
  }

  private async coverOf(tx: Tx, { organizationId, departmentId, zone }: TaskRecord, now: Date): Promise<Cover | null> {
    if (departmentId === null) return null;
    const department = await this.identity.department(tx, organizationId, departmentId);
    return this.identity.coverOf(department, zone, now);
  }
}
