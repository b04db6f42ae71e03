import { UNSURE, type Answers, type AnswerValue, type Item, type Questionnaire } from './questionnaire.js';
import { visibleItems } from './visible-items.js';

/** `malformed` cannot be kept; `required` and `range` are kept and marked, because a worried answer is never refused. */
export type AnswerFault = { linkId: string; what: 'malformed' | 'required' | 'range' | 'unknown-item' };

/** Total: any JSON value in, a list of faults out. An empty list means complete and well-formed. */
export function checkAnswers(questionnaire: Questionnaire, answers: Answers): AnswerFault[] {
  const known = new Set(questionnaire.items.map((item) => item.linkId));
  const strangers = Object.keys(answers).filter((linkId) => !known.has(linkId));
  return [
    ...strangers.map((linkId): AnswerFault => ({ linkId, what: 'unknown-item' })),
    ...visibleItems(questionnaire, answers).flatMap((item) => faultsOf(item, answers)),
  ];
}

/** What stands in the way of 下一题 on this item: nothing, or one fault. */
export function faultsOf(item: Item, answers: Answers): AnswerFault[] {
  const answer = Object.hasOwn(answers, item.linkId) ? answers[item.linkId] : undefined;
  const what = answer === undefined || isBlank(answer) ? missing(item) : wrong(item, answer);
  return what ? [{ linkId: item.linkId, what }] : [];
}

function isBlank(answer: AnswerValue): boolean {
  return (typeof answer === 'string' || Array.isArray(answer)) && answer.length === 0;
}

function missing(item: Item): AnswerFault['what'] | undefined {
  return item.required ? 'required' : undefined;
}

function wrong(item: Item, answer: AnswerValue): AnswerFault['what'] | undefined {
  switch (item.type) {
    case 'choice':
      return typeof answer === 'string' && hasChoice(item, answer) ? undefined : 'malformed';
    case 'multi':
      return isChoiceList(item, answer) ? undefined : 'malformed';
    case 'scale':
    case 'number':
      return wrongNumber(item, answer);
    case 'text':
      return wrongText(item, answer);
  }
}

function wrongNumber(item: Item, answer: AnswerValue): AnswerFault['what'] | undefined {
  if (answer === UNSURE) return item.mayBeUnsure ? undefined : 'malformed';
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return 'malformed';
  if (item.type === 'scale' && !Number.isInteger(answer)) return 'malformed';
  return answer < (item.min ?? -Infinity) || answer > (item.max ?? Infinity) ? 'range' : undefined;
}

function wrongText(item: Item, answer: AnswerValue): AnswerFault['what'] | undefined {
  if (typeof answer !== 'string') return 'malformed';
  return answer.length > (item.maxLength ?? 500) ? 'range' : undefined;
}

function isChoiceList(item: Item, answer: AnswerValue): boolean {
  if (!Array.isArray(answer)) return false;
  const codes: readonly unknown[] = answer;
  return (
    codes.every((code) => typeof code === 'string' && hasChoice(item, code)) &&
    new Set(codes).size === codes.length
  );
}

function hasChoice(item: Item, code: string): boolean {
  return (item.choices ?? []).some((choice) => choice.code === code);
}
