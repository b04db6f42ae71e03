import { headerLine, looksLikeHeaders } from '@suian/domain/ward-list/guess-mapping';
import type { WardFileRow } from './ward-file.js';

/** Titles and dates may stand above it. */
const LINES_TO_JUDGE = 20;
/** A person's line always holds a number of at least this many digits; a header line never. */
const DIGITS_OF_A_PERSON = /\d{4}/;
const LEAST_COLUMNS = 3;
/** Sums and signatures below a printed list. */
const FOOTER = /^\s*(合计|总计|小计|共计|制表|打印|统计|备注|第\s*\d+\s*页)/;

export interface SplitLines {
  headers: string[];
  rows: WardFileRow[];
}

/** The header line and the rows below it; null: no line of the first ones names columns. */
export function splitAtHeaders(lines: readonly WardFileRow[]): SplitLines | null {
  const first = lines.slice(0, LINES_TO_JUDGE);
  const known = first.findIndex(({ cells }) => looksLikeHeaders(cells));
  const at = known >= 0 ? known : first.findIndex(mayBeHeaders);
  const found = lines[at];
  if (!found) return null;
  const headers = trimEnd(found.cells.map((cell) => cell.replace(/\s+/g, ' ').trim()));
  const repeated = headerLine(headers);
  const rows = lines.slice(at + 1).filter(({ cells }) => {
    // Printed page by page, the header line comes again.
    return headerLine(cells.slice(0, headers.length)) !== repeated && !isFooter(cells);
  });
  return { headers, rows };
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
  const told = cells.filter((cell) => cell.trim() !== '');
  return told.length <= 3 && FOOTER.test(told[0] ?? '');
}

function trimEnd(headers: string[]): string[] {
  const kept = [...headers];
  while (kept.at(-1) === '') kept.pop();
  return kept;
}
