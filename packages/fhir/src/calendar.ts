import type { Cursor } from './json-cursor.js';

/** A FHIR date or dateTime, seen from the hospital. */
export interface Moment {
  /** LocalDate, yyyy-mm-dd. */
  on: string;
  /** ISO instant in UTC, only where the source gave a time. */
  at?: string;
}

export type DateFault = 'date.invalid' | 'date.partial' | 'date.zone-missing';

const PARTIAL = /^\d{4}(-(0[1-9]|1[0-2]))?$/;
const WHOLE = /^(\d{4})-(\d\d)-(\d\d)$/;
const TIMED =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)?$/;
const FULL_DATE = 'yyyy-mm-dd';
const FULL_DATE_OR_INSTANT = 'yyyy-mm-dd, or a time with its offset';

/** 9999-12-31 and 0001-01-01 are how some hospital systems write "none"; no stay is from then. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** Reads dates as the calendar of one zone shows them. Throws RangeError for a zone that does not exist. */
export class Calendar {
  private readonly format: Intl.DateTimeFormat;

  constructor(zone: string) {
    this.format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
  }

  /** A date on its own stays as it is; an instant becomes the date it had in the zone. */
  parse(text: string): Moment | DateFault {
    if (PARTIAL.test(text)) return 'date.partial';
    if (WHOLE.test(text)) return isRealDate(text) ? { on: text } : 'date.invalid';
    const timed = TIMED.exec(text);
    if (!timed?.[1] || !isRealDate(timed[1])) return 'date.invalid';
    if (!timed[5]) return 'date.zone-missing';
    const instant = new Date(text);
    if (Number.isNaN(instant.getTime())) return 'date.invalid';
    return { on: this.dateOf(instant), at: instant.toISOString() };
  }

  /** The moment at this place; any fault is a problem there. */
  read(cursor: Cursor): Moment | undefined {
    const parsed = this.parsed(cursor);
    return typeof parsed === 'string' ? cursor.wrong(parsed, FULL_DATE_OR_INSTANT) : parsed;
  }

  /** As `read`, for dates we can do without: a year or a month alone is legal FHIR, so it is left out with a note. */
  readIfWhole(cursor: Cursor): Moment | undefined {
    if (this.parsed(cursor) !== 'date.partial') return this.read(cursor);
    cursor.findings.note(cursor.path, 'date.partial');
    return undefined;
  }

  /** A birthday is a date without a time. */
  readBirthday(cursor: Cursor): string | undefined {
    const moment = this.readIfWhole(cursor);
    return moment?.at === undefined ? moment?.on : cursor.wrong('date.invalid', FULL_DATE);
  }

  private parsed(cursor: Cursor): Moment | DateFault | undefined {
    const text = cursor.text(40);
    return text === undefined ? undefined : this.parse(text);
  }

  private dateOf(instant: Date): string {
    const parts = new Map(this.format.formatToParts(instant).map(({ type, value }) => [type, value]));
    return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  }
}

/** Is `a` before `b`? By the instants where both are known, else by the calendar. */
export function isBefore(a: Moment, b: Moment): boolean {
  return a.at !== undefined && b.at !== undefined ? a.at < b.at : a.on < b.on;
}

function isRealDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  if (year < FIRST_YEAR || year > LAST_YEAR) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
