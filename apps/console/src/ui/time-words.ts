import { addDays, weekdayOf } from '@suian/domain/kernel/local-date';
import { localDateAt, localTimeAt } from '@suian/domain/kernel/zoned-time';
import { words } from '../words.js';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 1440;

/** `09:46` in the organization's zone. */
export function timeOfDay(at: string | Date, offsetMinutes: number): string {
  return localTimeAt(new Date(at), offsetMinutes);
}

/** `yyyy-mm-dd` in the organization's zone. */
export function dateOf(at: string | Date, offsetMinutes: number): string {
  return localDateAt(new Date(at), offsetMinutes);
}

/** 今天, 昨天, 明天, `10-17`, or with the year where it is another one. */
export function dayWords(date: string, today: string): string {
  if (date === today) return words.time.today;
  if (date === addDays(today, -1)) return words.time.yesterday;
  if (date === addDays(today, 1)) return words.time.tomorrow;
  return date.slice(0, 4) === today.slice(0, 4) ? date.slice(5) : date;
}

/** `10月21日 周三`. */
export function longDay(date: string): string {
  const monthDay = words.time.monthDay(Number(date.slice(5, 7)), Number(date.slice(8, 10)));
  return `${monthDay} ${words.time.weekday(weekdayOf(date) % 7)}`;
}

/** The time alone today; with its day otherwise. */
export function instantWords(at: string, now: Date, offsetMinutes: number, withDay = false): string {
  const date = dateOf(at, offsetMinutes);
  const today = dateOf(now, offsetMinutes);
  const time = timeOfDay(at, offsetMinutes);
  return date === today && !withDay ? time : `${dayWords(date, today)} ${time}`;
}

/** A length of time, never below 1 分: 26 分, 6 时 34 分, 2 天. */
export function spanWords(lengthMs: number): string {
  const minutes = Math.max(1, Math.floor(Math.abs(lengthMs) / MINUTE_MS));
  if (minutes < HOUR_MINUTES) return words.time.minutes(minutes);
  if (minutes >= DAY_MINUTES) return daySpan(minutes);
  const rest = minutes % HOUR_MINUTES;
  const hours = Math.floor(minutes / HOUR_MINUTES);
  return rest === 0 ? words.time.hours(hours) : words.time.hoursMinutes(hours, rest);
}

function daySpan(minutes: number): string {
  const days = Math.floor(minutes / DAY_MINUTES);
  const hours = Math.floor((minutes % DAY_MINUTES) / HOUR_MINUTES);
  return hours === 0 ? words.time.days(days) : words.time.daysHours(days, hours);
}

/** 刚刚, 3 分钟前, 2 时 10 分前. */
export function agoWords(at: string, now: Date): string {
  const lengthMs = now.getTime() - Date.parse(at);
  if (lengthMs < MINUTE_MS) return words.time.justNow;
  if (lengthMs < HOUR_MINUTES * MINUTE_MS) {
    return words.time.ago(words.time.minutesLong(Math.floor(lengthMs / MINUTE_MS)));
  }
  return words.time.ago(spanWords(lengthMs));
}

/** 40 秒, 2 分. */
export function shortSpan(seconds: number): string {
  return seconds < 60 ? words.time.seconds(seconds) : words.time.minutes(Math.floor(seconds / 60));
}
