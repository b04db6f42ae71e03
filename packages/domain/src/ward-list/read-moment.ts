import { addDays, isLocalDate, type LocalDate } from '../kernel/local-date.js';
import { instantOf } from '../kernel/zoned-time.js';

export interface WardMoment {
  on: LocalDate;
  /** Only where the cell told a time of day. */
  at?: Date;
}

/** 9999-12-31 and 0001-01-01 are how some systems write "none"; nobody's stay is from then. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

const PARTED =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]*(\d{1,2})[:：时](\d{1,2})(?:[:：分](\d{1,2})(?:\.\d+)?秒?|分)?)?$/;
const RUN_TOGETHER = /^(\d{4})(\d{2})(\d{2})(?:[T\s]?(\d{2}):?(\d{2})(?::?(\d{2}))?)?$/;
/** Days since 1899-12-30, as Excel stores a date whose format was lost on the way. Ten to twenty-one decades of them. */
const SERIAL = /^[1-9]\d{4}(\.\d+)?$/;
const SERIAL_START: LocalDate = '1899-12-30';

/** A date as hospitals write it, a wall time in `zone`. Null: it is no date that exists. */
export function readMoment(text: string, zone: string): WardMoment | null {
  const plain = text.normalize('NFKC').trim();
  if (SERIAL.test(plain)) return ofSerial(Number(plain), zone);
  const found = PARTED.exec(plain) ?? RUN_TOGETHER.exec(plain);
  if (!found) return null;
  const [year, month, day, hours, minutes, seconds] = found.slice(1).map((part) => part ?? '00');
  const on = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  if (!isPlausible(on)) return null;
  if (found[4] === undefined) return { on };
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return timed(on, Number(hours) * 60 + Number(minutes), zone);
}

function ofSerial(serial: number, zone: string): WardMoment {
  const on = addDays(SERIAL_START, Math.floor(serial));
  const minutes = Math.round((serial % 1) * 1440);
  // Midnight is a date without a time in a cell of days.
  return minutes % 1440 === 0 ? { on } : timed(on, minutes, zone);
}

function timed(on: LocalDate, minutes: number, zone: string): WardMoment {
  const time = `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  return { on, at: instantOf(on, time, zone) };
}

function isPlausible(on: LocalDate): boolean {
  const year = Number(on.slice(0, 4));
  return isLocalDate(on) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
