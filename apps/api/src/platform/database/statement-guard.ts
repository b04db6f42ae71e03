import { DatabaseError } from './errors.js';

const READS = /^[\s(]*(select|with|explain)\b/i;
const WRITES = /^[\s(]*(select|with|explain|insert|update|delete|replace)\b/i;
/** Partial rollback as TypeORM's `tx.transaction()` words it; anything else is written by hand. */
const SAVEPOINTS = /^(savepoint|release savepoint|rollback to savepoint) typeorm_\d+$/i;
const LOCKING = /\bfor\s+update\b|\block\s+in\s+share\s+mode\b/i;

export type StatementGuard = (sql: string, parameters: unknown) => void;

/**
 * Inside a run: data statements and TypeORM's savepoints. Transaction control, SET, PRAGMA and DDL (which commits
 * silently on MariaDB) are refused.
 */
export function guardWrite(sql: string, parameters: unknown): void {
  if (!WRITES.test(sql) && !SAVEPOINTS.test(sql)) {
    throw new DatabaseError('MISUSE', `not a statement for a run: ${firstWord(sql)}`);
  }
  guardParameters(parameters);
}

/** On the reader: SELECT only, and without locks. */
export function guardRead(sql: string, parameters: unknown): void {
  if (!READS.test(sql) || LOCKING.test(sql)) {
    throw new DatabaseError('READ_ONLY', `not a statement for a read: ${firstWord(sql)}`);
  }
  guardParameters(parameters);
}

// The engines bind Dates, arrays and objects differently or not at all. An instant goes in as `storedInstant(date)`.
function guardParameters(parameters: unknown): void {
  if (!Array.isArray(parameters)) return;
  for (const value of parameters) {
    if (typeof value === 'object' && value !== null && !(value instanceof Uint8Array)) {
      throw new DatabaseError('MISUSE', 'a statement parameter must be text, number, boolean, bytes or null');
    }
  }
}

function firstWord(sql: string): string {
  return /[a-z]+/i.exec(sql)?.[0].toUpperCase() ?? '(empty)';
}
