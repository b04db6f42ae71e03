import { codesOf } from './codes-of.js';
import { UNSURE, type AnswerValue, type Item } from './questionnaire.js';

/** An answer as a person would say it: “流脓，或者有臭味”, “38.6 ℃”. `unsureWords` is the app's word for 说不准. */
export function answerWords(item: Item, answer: AnswerValue, unsureWords: string): string {
  if (answer === UNSURE && !item.choices?.some((choice) => choice.code === UNSURE)) return unsureWords;
  if (typeof answer === 'number') return item.unit ? `${answer} ${item.unit}` : String(answer);
  if (item.type === 'text') return String(answer);
  const codes = typeof answer === 'string' ? [answer] : answer;
  return codes.map((code) => item.choices?.find((choice) => choice.code === code)?.label ?? code).join('、');
}

/**
 * An answer that stands alone, outside its question: “体温 38.6 ℃”, “小腿：肿得明显”, “流脓，或者有臭味”.
 * The choices of a multi item speak for themselves, 说不准 does not.
 */
export function saidWords(item: Item, answer: AnswerValue, unsureWords: string): string {
  const answered = answerWords(item, answer, unsureWords);
  if (item.noun === undefined) return answered;
  if (typeof answer === 'number') return `${item.noun} ${answered}`;
  const speaksForItself = item.type === 'multi' && !codesOf(answer).includes(UNSURE);
  return speaksForItself ? answered : `${item.noun}：${answered}`;
}

/** The word under a scale's number, e.g. 中等，还能忍. */
export function scaleWord(item: Item, value: number): string {
  const words = (item.scaleWords ?? []).filter((each) => each.from <= value);
  return words.at(-1)?.words ?? '';
}
