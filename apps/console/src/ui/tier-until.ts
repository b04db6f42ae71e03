import { addDays } from '@suian/domain/kernel/local-date';
import { tierWords } from '../words/tiers.js';

/** As the server takes it. */
export const LONGEST_DAYS = 366;

const say = tierWords.override;

/** What is wrong with the last day of a decision, in words; null: nothing. */
export function faultOfUntil(day: string, today: string): string | null {
  if (day === '') return say.untilMissing;
  return day <= today || day > addDays(today, LONGEST_DAYS) ? say.untilWrong : null;
}
