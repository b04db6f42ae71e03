import { codesOf } from '../questionnaire/codes-of.js';
import type { Answers } from '../questionnaire/questionnaire.js';

/** When a rule fires. Numbers compare inclusive below, exclusive above. */
export type Condition =
  | { item: string; atLeast: number; below?: number }
  | { item: string; anyOf: readonly string[] }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] };

/** A blank or 说不准 answer meets no number condition: silence is the overdue ladder's business. */
export function meets(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((each) => meets(each, answers));
  if ('any' in condition) return condition.any.some((each) => meets(each, answers));
  const answer = Object.hasOwn(answers, condition.item) ? answers[condition.item] : undefined;
  if ('atLeast' in condition) return inRange(answer, condition.atLeast, condition.below);
  return codesOf(answer).some((code) => condition.anyOf.includes(code));
}

/** The items a condition looks at, in the order written. */
export function itemsOf(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(itemsOf);
  if ('any' in condition) return condition.any.flatMap(itemsOf);
  return [condition.item];
}

function inRange(answer: Answers[string] | undefined, atLeast: number, below = Infinity): boolean {
  return typeof answer === 'number' && answer >= atLeast && answer < below;
}
