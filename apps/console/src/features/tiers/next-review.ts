import { addDays } from '@suian/domain/kernel/local-date';
import { tierWords } from '../../words/tiers.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { dateOf, instantWords, timeOfDay } from '../../ui/time-words.js';

const say = tierWords.list;
const NOON = '12:00';

/** 明早 6:00; with its day where it is not the next morning. */
export function nextReviewWords(at: string, { now, offsetMinutes }: ClockProps): string {
  const [date, today] = [dateOf(at, offsetMinutes), dateOf(now, offsetMinutes)];
  const time = timeOfDay(at, offsetMinutes);
  const isEarly = time < NOON;
  const hour = time.replace(/^0/, '');
  if (isEarly && date === today) return `${say.early.today} ${hour}`;
  if (isEarly && date === addDays(today, 1)) return `${say.early.tomorrow} ${hour}`;
  return instantWords(at, now, offsetMinutes, true);
}
