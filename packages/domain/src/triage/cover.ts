import { addDays, weekdayOf, type LocalDate } from '../kernel/local-date.js';
import { instantAt, localDateAt, type LocalTime } from '../kernel/zoned-time.js';

/** When a department's nurses are on duty. Travels to the phone, so it carries the offset instead of a zone. */
export interface Cover {
  offsetMinutes: number;
  duty: readonly DutyHours[];
  /** Wall time of the daily round on a duty day. */
  dailyRoundAt: LocalTime;
  wardPhone: string;
  /** The ward's telephone is answered at night. */
  answeredAtNight: boolean;
}

export interface DutyHours {
  /** 1 = Monday … 7 = Sunday. */
  weekdays: readonly number[];
  from: LocalTime;
  /** Up to 24:00; a night shift is two entries. */
  to: LocalTime;
}

export interface DutyPeriod {
  from: Date;
  to: Date;
}

const DAYS_AHEAD = 15;

/** Shifts that end after `at`, earliest first, as they were entered: a ward covered day and night still hands over. */
export function shifts(cover: Cover, at: Date): DutyPeriod[] {
  const today = localDateAt(at, cover.offsetMinutes);
  const dates = Array.from({ length: DAYS_AHEAD }, (_, index) => addDays(today, index - 1));
  const all = dates
    .flatMap((date) => periodsOn(cover, date))
    .sort((a, b) => a.from.getTime() - b.from.getTime());
  return all.filter((shift) => shift.to > at);
}

/** Times with somebody on duty that end after `at`, earliest first; touching shifts are one. */
export function dutyPeriods(cover: Cover, at: Date): DutyPeriod[] {
  return joined(shifts(cover, at));
}

export function hasCoverAt(cover: Cover, at: Date): boolean {
  return dutyPeriods(cover, at).some((period) => period.from <= at);
}

/** The next daily round after `at`, on a day with duty; null where a department has no duty at all. */
export function nextDailyRound(cover: Cover, at: Date): Date | null {
  const today = localDateAt(at, cover.offsetMinutes);
  const dates = Array.from({ length: DAYS_AHEAD }, (_, index) => addDays(today, index));
  const rounds = dates
    .filter((date) => periodsOn(cover, date).length > 0)
    .map((date) => instantAt(date, cover.dailyRoundAt, cover.offsetMinutes));
  return rounds.find((round) => round > at) ?? null;
}

function periodsOn(cover: Cover, date: LocalDate): DutyPeriod[] {
  return cover.duty
    .filter((hours) => hours.weekdays.includes(weekdayOf(date)))
    .map((hours) => ({
      from: instantAt(date, hours.from, cover.offsetMinutes),
      to: instantAt(date, hours.to, cover.offsetMinutes),
    }));
}

function joined(periods: readonly DutyPeriod[]): DutyPeriod[] {
  const result: DutyPeriod[] = [];
  for (const period of periods) {
    const last = result.at(-1);
    if (last && period.from <= last.to) last.to = period.to > last.to ? period.to : last.to;
    else result.push({ ...period });
  }
  return result;
}
