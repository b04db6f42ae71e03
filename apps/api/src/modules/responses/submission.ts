import type { SubmitResponseRequest } from '@suian/contracts/patient-app';
import { checkAnswers, type AnswerFault } from '@suian/domain/questionnaire/check-answers';
import type { Answers, Questionnaire } from '@suian/domain/questionnaire/questionnaire';
import { AppError } from '../../platform/http/app-error.js';
import type { IdempotentCall } from '../../platform/http/idempotency.js';
import type { TaskRecord } from '../care-plans/index.js';
import type { ResponseRecord } from './persistence/response.store.js';

const LONGEST_NAME = 64;

/** The phone's key and its submission id are one thing: two would let one retry look like two answers. */
export function requireSameKey(call: IdempotentCall, { submissionId }: SubmitResponseRequest): void {
  if (call.key === submissionId) return;
  throw new AppError('request.invalid', { errors: [{ path: 'body.submissionId', what: 'not-the-idempotency-key' }] });
}

/** Required and range faults are kept and marked; what cannot be read is refused by the item's name. */
export function keepableFaults(questionnaire: Questionnaire, answers: Answers): AnswerFault[] {
  const faults = checkAnswers(questionnaire, answers);
  const unreadable = faults.filter(({ what }) => what === 'malformed' || what === 'unknown-item');
  if (unreadable.length === 0) return faults;
  throw new AppError('response.malformed', {
    errors: unreadable.map(({ linkId, what }) => ({ path: `body.answers.${linkId.slice(0, LONGEST_NAME)}`, what })),
  });
}

/** The response already kept under this submission id. Throws when the id comes with somebody or something else. */
export function requireSameContent(known: ResponseRecord, task: TaskRecord, body: SubmitResponseRequest): ResponseRecord {
  if (known.patientId !== task.patientId) throw new AppError('task.not-found');
  const isSame =
    known.taskId === task.id &&
    known.questionnaireVersionId === body.questionnaireVersionId &&
    known.respondent === body.respondent &&
    textOf(known.answers) === textOf(body.answers);
  if (!isSame) throw new AppError('idempotency.key-reused');
  return known;
}

function textOf(answers: Answers): string {
  return JSON.stringify(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)));
}
