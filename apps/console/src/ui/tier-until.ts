import { addDays } from '@suian/domain/kernel/local-date';
import { LONGEST_DECISION_DAYS } from '@suian/domain/tier/review-time';
import { tierWords } from '../words/tiers.js';

const say = tierWords.override;

/** What is wrong with the last day of a decision, in words; null: nothing. */
export function faultOfUntil(day: string, today: string): string | null {
  if (day === '') return say.untilMissing;
  return day <= today || day > addDays(today, LONGEST_DECISION_DAYS) ? say.untilWrong : null;
}
