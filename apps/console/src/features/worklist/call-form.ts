import { codesOf } from '@suian/domain/questionnaire/codes-of';
import { checkAnswers, type AnswerFault } from '@suian/domain/questionnaire/check-answers';
import type { Answers, AnswerValue, Item, Questionnaire } from '@suian/domain/questionnaire/questionnaire';
import { toggleChoice } from '@suian/domain/questionnaire/toggle-choice';
import { visibleItems } from '@suian/domain/questionnaire/visible-items';

const PAIR_MS = 900;
const TEN = 10;

/** The answers with one more, changed, or taken out. */
export function withAnswer(answers: Answers, linkId: string, value: AnswerValue | undefined): Answers {
  const rest = Object.fromEntries(Object.entries(answers).filter(([key]) => key !== linkId));
  return value === undefined || isBlank(value) ? rest : { ...rest, [linkId]: value };
}

function isBlank(value: AnswerValue): boolean {
  return typeof value !== 'number' && value.length === 0;
}

/** The answer after one press on a choice: replaced, or for several, added or taken out. */
export function afterPress(item: Item, current: AnswerValue | undefined, code: string): AnswerValue {
  return item.type === 'multi' ? toggleChoice(item, codesOf(current), code) : code;
}

export interface Digit {
  digit: number;
  /** Milliseconds of any steady clock. */
  atMs: number;
}

/**
 * The answer after a number key: the choice at that place, or the number on a scale; 1 and 0 quickly after it is 10.
 * Undefined: this key means nothing here.
 */
export function afterDigit(
  item: Item,
  current: AnswerValue | undefined,
  { digit, atMs }: Digit,
  before: Digit | null,
): AnswerValue | undefined {
  if (item.type === 'scale') {
    const isPair = digit === 0 && before?.digit === 1 && atMs - before.atMs < PAIR_MS && current === 1;
    const value = isPair ? TEN : digit;
    return value >= (item.min ?? 0) && value <= (item.max ?? TEN) ? value : undefined;
  }
  const choice = item.choices?.[digit - 1];
  return choice ? afterPress(item, current, choice.code) : undefined;
}

/** How many of the questions asked now are answered. */
export function counted(questionnaire: Questionnaire, answers: Answers): { done: number; all: number } {
  const items = visibleItems(questionnaire, answers);
  return { done: items.filter((item) => answers[item.linkId] !== undefined).length, all: items.length };
}

export function faultOf(
  questionnaire: Questionnaire,
  answers: Answers,
  wanted: readonly AnswerFault['what'][],
): AnswerFault[] {
  return checkAnswers(questionnaire, answers).filter(({ what }) => wanted.includes(what));
}

/** Same answer, whatever the order of several. */
export function isSame(a: AnswerValue | undefined, b: AnswerValue | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return [...a].sort().join() === [...b].sort().join();
  return a === b;
}

/** A number as typed: comma or point, no more decimals than asked. Null: not a number yet. */
export function readNumber(typed: string, decimals = 0): number | null {
  const text = typed.trim().replace(/[，,。]/, '.');
  if (!/^-?\d+(\.\d+)?$/.test(text)) return null;
  const factor = TEN ** decimals;
  return Math.round(Number(text) * factor) / factor;
}
