import { isLocalDate } from '@suian/domain/kernel/local-date';
import { instantOf, localDateIn } from '@suian/domain/kernel/zoned-time';

/** A date or time of a message, seen from the hospital. */
export interface Moment {
  /** LocalDate, yyyy-mm-dd. */
  on: string;
  /** ISO instant in UTC, only where the sender gave a time. */
  at?: string;
}

export type MomentFault = 'date.invalid' | 'date.partial';

const PARTIAL = /^\d{4}(\d{2})?$/;
const TIME_STAMP =
  /^(\d{4})(\d{2})(\d{2})(?:([01]\d|2[0-3])([0-5]\d)?([0-5]\d)?(?:\.(\d{1,9}))?)?([+-](?:0\d|1[0-4])[0-5]\d)?$/;
/** Not HL7, and common: what a database column prints. */
const PRINTED = /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;

/** 9999-12-31 and 0001-01-01 are how some hospital systems write "none"; no stay is from then. */
const FIRST_YEAR = '1900';
const LAST_YEAR = '2199';

/** HL7's TS: `yyyy[MM[dd[HH[mm[ss[.s]]]]]][±zzzz]`; without an offset it is wall time of the zone. */
export function readMoment(text: string, zone: string): Moment | MomentFault {
  const stamp = text.trim().replace(PRINTED, '$1$2$3$4$5$6');
  if (PARTIAL.test(stamp)) return 'date.partial';
  const found = TIME_STAMP.exec(stamp);
  if (!found) return 'date.invalid';
  const [, year = '', month, day, hours, minutes = '00', seconds = '00', fraction = '0', offset] = found;
  const on = `${year}-${month}-${day}`;
  if (!isLocalDate(on) || year < FIRST_YEAR || year > LAST_YEAR) return 'date.invalid';
  if (hours === undefined) return { on };
  const beyondMinute = Number(seconds) * 1000 + Math.floor(Number(`0.${fraction}`) * 1000);
  const minute = offset
    ? Date.parse(`${on}T${hours}:${minutes}:00${offset.slice(0, 3)}:${offset.slice(3)}`)
    : instantOf(on, `${hours}:${minutes}`, zone).getTime();
  const at = new Date(minute + beyondMinute);
  return { on: offset ? localDateIn(zone, at) : on, at: at.toISOString() };
}

/** A birthday stays the day that was written, whatever time stands beside it. */
export function readDay(text: string): string | MomentFault {
  const moment = readMoment(text, 'UTC');
  if (typeof moment === 'string') return moment;
  const digits = text.replace(/\D/g, '');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
}

/** Is `a` before `b`? By the instants where both are known, else by the calendar. */
export function isBefore(a: Moment, b: Moment): boolean {
  return a.at !== undefined && b.at !== undefined ? a.at < b.at : a.on < b.on;
}
