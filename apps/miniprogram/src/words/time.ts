import { daysBetween, weekdayOf } from '@suian/domain/kernel/local-date';
import { localDateAt, localTimeAt } from '@suian/domain/kernel/zoned-time';

const WEEKDAYS = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const NAMED_DAYS: Record<number, string> = { [-2]: '前天', [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' };

/** “10月21日”. */
export function dateWords(date: string): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}

/** “10月21日 周三”. */
export function longDateWords(date: string): string {
  return `${dateWords(date)} ${WEEKDAYS[weekdayOf(date)] ?? ''}`;
}

/** “10:12” today, “明天 08:30”, else “10月28日 09:00”. `now` null: the day is always said. */
export function momentWords(at: Date, now: Date | null, offsetMinutes: number): string {
  const time = localTimeAt(at, offsetMinutes);
  const date = localDateAt(at, offsetMinutes);
  if (!now) return `${dateWords(date)} ${time}`;
  const distance = daysBetween(localDateAt(now, offsetMinutes), date);
  if (distance === 0) return time;
  return `${NAMED_DAYS[distance] ?? dateWords(date)} ${time}`;
}

/** “今天 20:00”, “明天 08:30”: as momentWords, with today named. */
export function dayMomentWords(at: Date, now: Date | null, offsetMinutes: number): string {
  const words = momentWords(at, now, offsetMinutes);
  return words.includes(' ') ? words : `今天 ${words}`;
}

/** “10:12” by this phone's own zone, where the hospital's is not known yet. */
export function clockWords(at: Date): string {
  return localTimeAt(at, -at.getTimezoneOffset());
}

/** “10月21日” by this phone's own zone. */
export function phoneDateWords(at: Date): string {
  return dateWords(localDateAt(at, -at.getTimezoneOffset()));
}

export function greeting(now: Date, offsetMinutes: number): string {
  const hour = Number(localTimeAt(now, offsetMinutes).slice(0, 2));
  if (hour < 5) return '夜里好';
  if (hour < 11) return '上午好';
  if (hour < 13) return '中午好';
  return hour < 18 ? '下午好' : '晚上好';
}

/** “今天”, “昨天”, else “19日”: of the last days, where no month is needed. */
export function dayWords(date: string, now: Date, offsetMinutes: number): string {
  return NAMED_DAYS[daysBetween(localDateAt(now, offsetMinutes), date)] ?? `${Number(date.slice(8))}日`;
}
