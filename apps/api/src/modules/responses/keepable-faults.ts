import { checkAnswers, type AnswerFault } from '@suian/domain/questionnaire/check-answers';
import type { Answers, Questionnaire } from '@suian/domain/questionnaire/questionnaire';
import { AppError } from '../../platform/http/app-error.js';
import { placeName } from '../../platform/http/place-name.js';

/** A hostile body must not make a large answer. */
const MOST_NAMED = 20;

/** Required and range faults are kept and marked; what cannot be read is refused by the item's name. */
export function keepableFaults(questionnaire: Questionnaire, answers: Answers): AnswerFault[] {
  const faults = checkAnswers(questionnaire, answers);
  const unreadable = faults.filter(({ what }) => what === 'malformed' || what === 'unknown-item');
  if (unreadable.length === 0) return faults;
  throw new AppError('response.malformed', {
    errors: unreadable.slice(0, MOST_NAMED).map(({ linkId, what }) => ({
      path: `body.answers.${what === 'unknown-item' ? placeName(linkId) : linkId}`,
      what,
    })),
  });
}
