import { AppError } from './app-error.js';

const DEFAULT_LIMIT = 30;

export type CursorPart = string | number | null;
/** What a sort key is: an id, date or login name; or a whole number. */
export type CursorKind = 'text' | 'number';

/** Rows asked for and where to go on. One row more is read to know whether there is a next page. */
export interface PageRequest {
  limit: number;
  after: CursorPart[] | null;
}

/** `kinds`: of the sort keys of the list's cursor, in order. */
export function pageRequest(
  query: { limit?: number; after?: string },
  kinds: readonly CursorKind[],
): PageRequest {
  return { limit: query.limit ?? DEFAULT_LIMIT, after: query.after ? readCursor(query.after, kinds) : null };
}

/** Cuts the extra row off and makes the cursor of the last row shown. */
export function pageOf<T>(
  rows: T[],
  limit: number,
  cursorOf: (row: T) => CursorPart[],
): { rows: T[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last ? writeCursor(cursorOf(last)) : null;
  return { rows: shown, next };
}

function writeCursor(parts: CursorPart[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

function readCursor(text: string, kinds: readonly CursorKind[]): CursorPart[] {
  const value = parse(text);
  if (!isCursor(value, kinds) || writeCursor(value) !== text) {
    throw new AppError('request.invalid', { errors: [{ path: 'query.after', what: 'not-a-cursor' }] });
  }
  return value;
}

function isCursor(value: unknown, kinds: readonly CursorKind[]): value is CursorPart[] {
  return (
    Array.isArray(value) &&
    value.length === kinds.length &&
    kinds.every((kind, at) => isPart(value[at], kind))
  );
}

/** Everything we sort by in text is ASCII; a database refuses to compare it with anything else. */
function isPart(value: unknown, kind: CursorKind): boolean {
  if (kind === 'number') return Number.isSafeInteger(value);
  return typeof value === 'string' && /^[\x20-\x7e]{1,100}$/.test(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
