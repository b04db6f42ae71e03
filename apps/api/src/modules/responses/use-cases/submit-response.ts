import { Injectable } from '@nestjs/common';
import type { SubmitReceipt, SubmitResponseRequest } from '@suian/contracts/patient-app';
import { taskStatusAt } from '@suian/domain/schedule/task-status';
import type { PatientActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { isDuplicateKey } from '../../../platform/database/dialect.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { requireKey, type IdempotentCall } from '../../../platform/http/idempotency.js';
import { newId } from '../../../platform/ids.js';
import { CarePlans } from '../../care-plans/index.js';
import { Triage } from '../../triage/index.js';
import { AnswerDesk } from '../answer-desk.js';
import { judge } from '../judgement.js';
import { ResponseStore } from '../persistence/response.store.js';
import { receiptOf } from '../receipt.js';
import { ResponseNews } from '../response-news.js';
import { requireSameContent, requireSameKey } from '../submission.js';

const ATTEMPTS = 4;

/** One transaction: the answers, the finished task, the alert and its clock all exist, or none does. */
@Injectable()
export class SubmitResponse {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly desk: AnswerDesk,
    private readonly carePlans: CarePlans,
    private readonly triage: Triage,
    private readonly responses: ResponseStore,
    private readonly news: ResponseNews,
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
        // A moment faster was the same submission, or another that opened the same alert: now its row can be found.
        if (!isDuplicateKey(error) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  private async submit(
    tx: Tx,
    actor: PatientActor,
    taskId: string,
    body: SubmitResponseRequest,
  ): Promise<SubmitReceipt> {
    const now = this.clock.now();
    const { seat, task } = await this.desk.ownTask(tx, actor, taskId);
    const known = await this.responses.findBySubmission(tx, body.submissionId);
    if (known) return requireSameContent(known, task, body).receipt;

    if (taskStatusAt(now, task, task.outcome) === 'upcoming') throw new AppError('task.not-open-yet');
    await this.desk.refuseWithdrawn(tx, task.patientId);
    const version = await this.desk.versionAnswered(tx, task, body.questionnaireVersionId);
    const cover = await this.desk.coverOf(tx, task, now);
    const judgement = judge(version, body.answers, { now, cover });

    // The task first: holding its row puts submissions of one task in line, or they would lock each other out.
    await this.carePlans.complete(tx, taskId, now);
    const response = { id: newId(), receivedAt: now, isLate: now >= task.closesAt, faults: judgement.faults };
    const matters = await this.triage.record(tx, {
      ...judgement,
      ...version,
      patientId: task.patientId,
      departmentId: task.departmentId,
      response: { ...response, title: task.title, respondent: body.respondent },
      previous: await this.desk.lastAnswers(tx, task.patientId, version.series),
      cover,
      now,
    });
    const receipt = receiptOf(response, judgement.advice, matters);
    await this.responses.add(tx, { ...response, receipt, seat, task, version, judgement, body });
    await this.news.tell(tx, actor, { task, responseId: response.id, level: judgement.advice.level, now });
    return receipt;
  }
}
