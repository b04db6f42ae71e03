import { addDays } from '@suian/domain/kernel/local-date';
import { CALLING_HOURS } from '@suian/domain/worklist/calling-hours';
import { instantAt, localDateAt, localTimeAt } from '@suian/domain/kernel/zoned-time';

const HOUR_MS = 3_600_000;
const ROUND_MS = 5 * 60_000;
const HOURS_AHEAD = [1, 2];
const AFTERNOON = '15:00';
const MORNING = '09:30';
const EVENING = '18:30';

export interface LaterTime {
  /** UTC instant. */
  at: string;
  /** Set where it is said as a distance: in so many hours. */
  hours: number | null;
}

function isCallable(at: Date, offsetMinutes: number): boolean {
  const time = localTimeAt(at, offsetMinutes);
  return time >= CALLING_HOURS.from && time < CALLING_HOURS.to;
}

/** Times a nurse would say on the telephone: in an hour or two, this afternoon or evening, tomorrow. */
export function laterTimes(now: Date, offsetMinutes: number): LaterTime[] {
  const today = localDateAt(now, offsetMinutes);
  const inHours = HOURS_AHEAD.map((hours) => ({
    at: new Date(Math.ceil((now.getTime() + hours * HOUR_MS) / ROUND_MS) * ROUND_MS),
    hours,
  })).filter(({ at }) => isCallable(at, offsetMinutes) && localDateAt(at, offsetMinutes) === today);
  const fixed = [
    [today, AFTERNOON],
    [today, EVENING],
    [addDays(today, 1), MORNING],
    [addDays(today, 1), AFTERNOON],
  ] as const;
  const later = fixed
    .map(([date, time]) => ({ at: instantAt(date, time, offsetMinutes), hours: null }))
    .filter(({ at }) => at.getTime() - now.getTime() > HOUR_MS / 2);
  return [...inHours, ...later].map(({ at, hours }) => ({ at: at.toISOString(), hours }));
}

/** What a date-and-time field holds (`2026-11-22T15:00`) as an instant; null where it is not a time to come. */
export function ownTime(typed: string, now: Date, offsetMinutes: number): string | null {
  const [date, time] = typed.split('T');
  if (!date || !time) return null;
  const at = instantAt(date, time.slice(0, 5), offsetMinutes);
  return Number.isNaN(at.getTime()) || at <= now ? null : at.toISOString();
}
