/** A calendar date in the organization's zone, `yyyy-mm-dd`. Never an instant. */
export type LocalDate = string;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** True for a date that exists: 2026-02-30 is not one. */
export function isLocalDate(text: string): boolean {
  const match = PATTERN.exec(text);
  if (!match) return false;
  return toText(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))) === text;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return toText(startOf(date) + days * DAY_MS);
}

/** The same day of a later month, or that month's last day: 31 January and one month is 28 February. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year ?? 0, (month ?? 1) + months, 0));
  const clamped = Math.min(day ?? 1, lastDay.getUTCDate());
  return toText(Date.UTC(lastDay.getUTCFullYear(), lastDay.getUTCMonth(), clamped));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((startOf(to) - startOf(from)) / DAY_MS);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: LocalDate): number {
  const day = new Date(startOf(date)).getUTCDay();
  return day === 0 ? 7 : day;
}

/** Full years lived on a day. Someone born on 29 February has the birthday on 1 March in common years. */
export function ageOn(birthOn: LocalDate, on: LocalDate): number {
  const years = Number(on.slice(0, 4)) - Number(birthOn.slice(0, 4));
  return on.slice(5) < birthOn.slice(5) ? years - 1 : years;
}

function startOf(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function toText(epochMs: number): LocalDate {
  return new Date(epochMs).toISOString().slice(0, 10);
}
