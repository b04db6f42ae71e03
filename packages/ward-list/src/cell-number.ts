import type { NumberFormat } from './number-formats.js';

/** A spreadsheet keeps fifteen digits; an id number typed as a number has lost its end. */
const DIGITS_KEPT = 15;
const DAY_MS = 86_400_000;
const DAYS_UNTIL_1904 = 1462;
/** Between these a count of days is a date of our calendar. */
const LAST_DAY = 2_958_465;

/** What the sheet shows for a number: its digits, or a date. Null: digits were lost. */
export function textOfNumber(raw: string, format: NumberFormat | undefined, is1904: boolean): string | null {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (format?.isDate && value >= 0 && value <= LAST_DAY)
    return dateText(is1904 ? value + DAYS_UNTIL_1904 : value);
  if (!Number.isInteger(value)) return raw;
  const digits = Math.abs(value).toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 0 });
  if (digits.length > DIGITS_KEPT) return null;
  return `${value < 0 ? '-' : ''}${digits.padStart(format?.leastDigits ?? 0, '0')}`;
}

/** Days since 1899-12-30, the first two months of 1900 one day off as spreadsheets have it. */
function dateText(serial: number): string {
  const days = serial < 60 ? serial + 1 : serial;
  const at = new Date(Date.UTC(1899, 11, 30) + Math.round(days * 86_400) * (DAY_MS / 86_400));
  const text = at.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}
