import type { LocalDate } from './local-date.js';

/** Wall time `HH:MM`, 00:00 to 24:00. */
export type LocalTime = string;

const MINUTE_MS = 60_000;

/** Making one costs more than everything it is asked for; a hospital has few zones. */
const WALL_CLOCKS = new Map<string, Intl.DateTimeFormat>();

function wallClockOf(zone: string): Intl.DateTimeFormat {
  const known = WALL_CLOCKS.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  WALL_CLOCKS.set(zone, made);
  return made;
}

/** Minutes a zone is ahead of UTC at an instant. Server only: old phones have no zone data. */
export function offsetMinutesAt(zone: string, at: Date): number {
  const parts = wallClockOf(zone).formatToParts(at);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  const whole = Math.floor(at.getTime() / 1000) * 1000;
  return Math.round((wall - whole) / MINUTE_MS);
}

/** The instant of a wall time in a zone. A wall time skipped by a clock change lands after the gap. */
export function instantOf(date: LocalDate, time: LocalTime, zone: string): Date {
  const [hours, minutes] = time.split(':');
  const wall = Date.parse(`${date}T00:00:00Z`) + (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
  const first = wall - offsetMinutesAt(zone, new Date(wall)) * MINUTE_MS;
  const second = wall - offsetMinutesAt(zone, new Date(first)) * MINUTE_MS;
  const isReal = second + offsetMinutesAt(zone, new Date(second)) * MINUTE_MS === wall;
  return new Date(isReal ? second : Math.max(first, second));
}

export function localDateIn(zone: string, at: Date): LocalDate {
  return localDateAt(at, offsetMinutesAt(zone, at));
}

/** The calendar date at an instant, the offset known (the phone gets it from the server). */
export function localDateAt(at: Date, offsetMinutes: number): LocalDate {
  return shifted(at, offsetMinutes).slice(0, 10);
}

export function localTimeAt(at: Date, offsetMinutes: number): LocalTime {
  return shifted(at, offsetMinutes).slice(11, 16);
}

/** The instant of a wall time, the offset known. `24:00` is the next midnight. */
export function instantAt(date: LocalDate, time: LocalTime, offsetMinutes: number): Date {
  const [hours, minutes] = time.split(':');
  const wall = Date.parse(`${date}T00:00:00Z`) + (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
  return new Date(wall - offsetMinutes * MINUTE_MS);
}

function shifted(at: Date, offsetMinutes: number): string {
  return new Date(at.getTime() + offsetMinutes * MINUTE_MS).toISOString();
}
