import { addDays } from '../kernel/local-date.js';
import { instantOf, localDateIn, type LocalTime } from '../kernel/zoned-time.js';

/** The rules are asked again before the ward's morning. */
export const REVIEW_AT: LocalTime = '06:00';

/** How long a no holds where nobody said until when: nothing is silent for ever. */
export const LOOK_AGAIN_DAYS = 30;

/** The longest that a decision other than the proposed one may stand: a leap year. */
export const LONGEST_DECISION_DAYS = 366;

/** The next morning, today's where it is still to come. */
export function nextReviewAt(zone: string, now: Date): Date {
  const today = localDateIn(zone, now);
  const morning = instantOf(today, REVIEW_AT, zone);
  return morning > now ? morning : instantOf(addDays(today, 1), REVIEW_AT, zone);
}
