import type { SubmitResponseRequest } from '@suian/contracts/patient-app';
import type { Answers } from '@suian/domain/questionnaire/questionnaire';
import { AppError } from '../../platform/http/app-error.js';
import type { IdempotentCall } from '../../platform/http/idempotency.js';
import type { TaskRecord } from '../care-plans/index.js';
import type { SeatRecord } from '../identity/index.js';
import type { GivenAnswers } from './given-answers.js';
import type { ResponseRecord } from './persistence/response.store.js';

/** The phone's key and its submission id are one thing: two would let one retry look like two answers. */
export function requireSameKey(call: IdempotentCall, { submissionId }: SubmitResponseRequest): void {
  if (call.key === submissionId) return;
  throw new AppError('request.invalid', {
    errors: [{ path: 'body.submissionId', what: 'not-the-idempotency-key' }],
  });
}

/** The response already kept under this submission id. Throws when the id comes with somebody or something else. */
export function requireSameContent(
  known: ResponseRecord,
  task: TaskRecord,
  body: SubmitResponseRequest,
): ResponseRecord {
  if (known.patientId !== task.patientId) throw new AppError('task.not-found');
  const isSame =
    known.taskId === task.id &&
    known.questionnaireVersionId === body.questionnaireVersionId &&
    known.respondent === body.respondent &&
    textOf(known.answers) === textOf(body.answers);
  if (!isSame) throw new AppError('idempotency.key-reused');
  return known;
}

/** What the phone sent, as every way of answering brings it. */
export function givenOf(
  { submissionId, questionnaireVersionId, answers, respondent, answeredAt }: SubmitResponseRequest,
  task: TaskRecord,
  seat: SeatRecord,
): GivenAnswers {
  return {
    task,
    submissionId,
    questionnaireVersionId,
    answers,
    respondent,
    seatId: seat.id,
    byStaff: null,
    answeredAt: answeredAt === null ? null : new Date(answeredAt),
  };
}

/**
 * Whether a nurse may have been asked to call for this task: it is past due, or he was not bound when it opened.
 * Else the hot path asks for nothing; a rarer call is let go when the list is next read.
 */
export function mayBeRung({ opensAt, dueAt }: TaskRecord, { boundAt }: SeatRecord, now: Date): boolean {
  return now >= dueAt || boundAt > opensAt;
}

function textOf(answers: Answers): string {
  return JSON.stringify(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)));
}
