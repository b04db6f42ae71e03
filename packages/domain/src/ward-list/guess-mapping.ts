import { REQUIRED_FIELDS, WARD_FIELDS, type WardField, type WardMapping } from './fields.js';
import { KNOWN_HEADERS } from './known-headers.js';

/** Which column is what, by the words above it. A column serves one field. */
export function guessMapping(headers: readonly string[]): WardMapping {
  const plain = headers.map(plainHeader);
  const taken = new Set<number>();
  const mapping: WardMapping = {};
  for (const field of WARD_FIELDS) {
    const column = columnOf(field, plain, taken);
    if (column === undefined) continue;
    mapping[field] = column;
    taken.add(column);
  }
  return mapping;
}

/** Required fields that have no column. */
export function missingFields(mapping: WardMapping): WardField[] {
  return REQUIRED_FIELDS.filter((field) => mapping[field] === undefined);
}

/** A line of the file that is its header line, as far as words can tell: it names a patient and one thing more. */
export function looksLikeHeaders(cells: readonly string[]): boolean {
  const guessed = guessMapping(cells);
  const known = WARD_FIELDS.filter((field) => guessed[field] !== undefined);
  return known.length >= 3 && (guessed.name !== undefined || guessed.mrn !== undefined);
}

/** The header line as one text: files with the same one mean the same. */
export function headerLine(headers: readonly string[]): string {
  return headers.map(plainHeader).join('\t');
}

function columnOf(
  field: WardField,
  headers: readonly string[],
  taken: ReadonlySet<number>,
): number | undefined {
  for (const known of KNOWN_HEADERS[field]) {
    const column = headers.findIndex((header, at) => header === known && !taken.has(at));
    if (column >= 0) return column;
  }
  return undefined;
}

/** 　“* 住院 号（必填）：” → 住院号 */
function plainHeader(header: string): string {
  const words = header.normalize('NFKC').toLowerCase();
  return words.replace(/\([^)]*\)|\[[^\]]*\]/g, '').replace(/[\s*:'"]+/g, '');
}
