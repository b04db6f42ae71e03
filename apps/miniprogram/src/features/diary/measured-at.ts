import { addDays } from '@suian/domain/kernel/local-date';
import { instantAt, localDateAt } from '@suian/domain/kernel/zoned-time';
import { DIARY } from '../../words/diary.js';

/** So many days back, today among them. */
export const DAYS_BACK = 7;

/** The days a value may be of, newest first. */
export function daysToChoose(now: Date, offsetMinutes: number): string[] {
  const today = localDateAt(now, offsetMinutes);
  return Array.from({ length: DAYS_BACK }, (_, back) => addDays(today, -back));
}

export type TimeTyped = { at: Date } | { wrong: string };

/** The instant that was typed, or what is wrong with it. */
export function instantTyped(
  typed: { date: string; hour: string; minute: string },
  now: Date,
  offsetMinutes: number,
): TimeTyped {
  const hour = typed.hour === '' ? Number.NaN : Number(typed.hour);
  const minute = Number(typed.minute === '' ? '0' : typed.minute);
  if (!(hour >= 0 && hour <= 23) || !(minute >= 0 && minute <= 59)) return { wrong: DIARY.when.wrong };
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const at = instantAt(typed.date, time, offsetMinutes);
  return at > now ? { wrong: DIARY.when.future } : { at };
}
