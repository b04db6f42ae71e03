import { AppError } from './app-error.js';

const DEFAULT_LIMIT = 30;

export type CursorPart = string | number | null;

/** Rows asked for and where to go on. One row more is read to know whether there is a next page. */
export interface PageRequest {
  limit: number;
  after: CursorPart[] | null;
}

/** `parts`: how many sort keys the list's cursor has. */
export function pageRequest(query: { limit?: number; after?: string }, parts: number): PageRequest {
  return { limit: query.limit ?? DEFAULT_LIMIT, after: query.after ? readCursor(query.after, parts) : null };
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

function readCursor(text: string, parts: number): CursorPart[] {
  const value = parse(text);
  if (!Array.isArray(value) || value.length !== parts || !value.every(isPart)) {
    throw new AppError('request.invalid', { errors: [{ path: 'query.after', what: 'not-a-cursor' }] });
  }
  return value;
}

function isPart(value: unknown): value is CursorPart {
  return value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
