import { setImmediate as pause } from 'node:timers/promises';
import { headerLine, looksLikeHeaders } from '@suian/domain/ward-list/guess-mapping';
import type { WardFileRow } from './ward-file.js';

/** Titles and dates may stand above it. */
const LINES_TO_JUDGE = 20;
/** A person's line always holds a number of at least this many digits; a header line never. */
const DIGITS_OF_A_PERSON = /\d{4}/;
const LEAST_COLUMNS = 3;
const ROWS_AT_A_TIME = 2_000;
/** Sums and signatures below a printed list. */
const FOOTER = /^\s*(合计|总计|小计|共计|制表|打印|统计|备注|第\s*\d+\s*页)/;

export interface SplitLines {
  headers: string[];
  rows: WardFileRow[];
}

/** Which line names the columns; null: none of the first ones. */
export function headerLineAt(lines: readonly WardFileRow[]): number | null {
  const first = lines.slice(0, LINES_TO_JUDGE);
  const known = first.findIndex(({ cells }) => looksLikeHeaders(cells));
  const at = known >= 0 ? known : first.findIndex(mayBeHeaders);
  return at < 0 ? null : at;
}

/** The header line and the rows below it; null: no line of the first ones names columns. */
export async function splitAtHeaders(lines: readonly WardFileRow[]): Promise<SplitLines | null> {
  const at = headerLineAt(lines);
  const found = at === null ? undefined : lines[at];
  if (at === null || !found) return null;
  const headers = trimEnd(found.cells.map((cell) => cell.replace(/\s+/g, ' ').trim()));
  const isRepeated = repeatOf(headers);
  const rows: WardFileRow[] = [];
  for (let line = at + 1; line < lines.length; line += 1) {
    const row = lines[line];
    if (row && !isRepeated(row.cells) && !isFooter(row.cells)) rows.push(row);
    if (line % ROWS_AT_A_TIME === 0) await pause();
  }
  return { headers, rows };
}

/** Printed page by page, the header line comes again. Its first cell tells nearly always, for a fraction of the work. */
function repeatOf(headers: readonly string[]): (cells: readonly string[]) => boolean {
  const [first, whole] = [headerLine(headers.slice(0, 1)), headerLine(headers)];
  return (cells) =>
    headerLine(cells.slice(0, 1)) === first && headerLine(cells.slice(0, headers.length)) === whole;
}

/** In words we do not know: short, without anybody's numbers. */
function mayBeHeaders({ cells }: WardFileRow): boolean {
  const told = cells.filter((cell) => cell.trim() !== '');
  return told.length >= LEAST_COLUMNS && told.every((cell) => cell.length <= 30 && !isOfAPerson(cell));
}

function isOfAPerson(cell: string): boolean {
  return DIGITS_OF_A_PERSON.test(cell) || /^\s*[男女]\s*$/.test(cell);
}

function isFooter(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell.trim() !== '') ?? '';
  return FOOTER.test(first) && cells.filter((cell) => cell.trim() !== '').length <= 3;
}

function trimEnd(headers: string[]): string[] {
  const kept = [...headers];
  while (kept.at(-1) === '') kept.pop();
  return kept;
}
