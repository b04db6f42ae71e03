import { dateOf, timeOfDay } from '../../ui/time-words.js';
import { words } from '../../words.js';

/** `10月21日` of a calendar date. */
export function monthDay(date: string): string {
  return words.time.monthDay(Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/** `10月24日 11:30`: on paper there is no 今天. */
export function monthDayTime(at: string, offsetMinutes: number): string {
  return `${monthDay(dateOf(at, offsetMinutes))} ${timeOfDay(at, offsetMinutes)}`;
}
