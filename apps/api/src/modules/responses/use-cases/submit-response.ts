import { Injectable } from '@nestjs/common';
import type { SubmitReceipt, SubmitResponseRequest } from '@suian/contracts/patient-app';
import { taskStatusAt } from '@suian/domain/schedule/task-status';
import type { PatientActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { repeatOnDuplicate } from '../../../platform/database/repeat-on-duplicate.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { requireKey, type IdempotentCall } from '../../../platform/http/idempotency.js';
import { Worklist } from '../../worklist/index.js';
import { AcceptAnswers } from '../accept-answers.js';
import { AnswerDesk } from '../answer-desk.js';
import { ResponseStore } from '../persistence/response.store.js';
import { givenOf, mayBeRung, requireSameContent, requireSameKey } from '../submission.js';

/** One transaction: the answers, the finished task, the alert and its clock all exist, or none does. */
@Injectable()
export class SubmitResponse {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly desk: AnswerDesk,
    private readonly answers: AcceptAnswers,
    private readonly responses: ResponseStore,
    private readonly worklist: Worklist,
  ) {}

  run(
    actor: PatientActor,
    taskId: string,
    body: SubmitResponseRequest,
    call: IdempotentCall | null,
  ): Promise<SubmitReceipt> {
    requireSameKey(requireKey(call), body);
    // A moment faster was the same submission, or another that opened the same alert: then its row can be found.
    return repeatOnDuplicate(() => this.unit.run((tx) => this.submit(tx, actor, taskId, body)));
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
    const judged = await this.answers.judge(tx, givenOf(body, task, seat), now);
    const receipt = await this.answers.keep(tx, actor, judged, { isWhole: true });
    if (mayBeRung(task, seat, now)) await this.worklist.closeFor(tx, taskId, now);
    return receipt;
  }
}
