import type { Answers, AnswerValue, Item, Questionnaire } from './questionnaire.js';
import { visibleItems } from './visible-items.js';

/**
 * The sum of the points of chosen answers, or null when no item carries points or a scored item is
 * unanswered: a part of a sum is not a score.
 */
export function score(questionnaire: Questionnaire, answers: Answers): number | null {
  const scored = visibleItems(questionnaire, answers).filter(carriesPoints);
  if (scored.length === 0) return null;
  const points = scored.map((item) => pointsOf(item, answers[item.linkId]));
  return points.reduce<number | null>((sum, each) => (sum === null || each === null ? null : sum + each), 0);
}

function carriesPoints(item: Item): boolean {
  return (item.choices ?? []).some((choice) => choice.points !== undefined);
}

function pointsOf(item: Item, answer: AnswerValue | undefined): number | null {
  if (answer === undefined || typeof answer === 'number') return null;
  const codes = typeof answer === 'string' ? [answer] : answer;
  const chosen = (item.choices ?? []).filter((choice) => codes.includes(choice.code));
  if (chosen.length === 0 || chosen.some((choice) => choice.points === undefined)) return null;
  return chosen.reduce((sum, choice) => sum + (choice.points ?? 0), 0);
}
