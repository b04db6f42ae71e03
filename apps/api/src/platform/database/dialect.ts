import type { EntityManager, QueryRunner } from 'typeorm';
import { mysqlDialect } from './dialect-mysql.js';
import { sqliteDialect } from './dialect-sqlite.js';
import type { Dialect } from './dialect-terms.js';

/* The questions stores ask. Every engine difference of the product is answered behind this door. */

/** The dialect of an open transaction or migration. */
export function dialectOf(handle: EntityManager | QueryRunner): Dialect {
  return handle.dataSource.options.type === 'better-sqlite3' ? sqliteDialect : mysqlDialect;
}

/** The same question on whatever engine raised the error. */
export function isDuplicateKey(error: unknown): boolean {
  return sqliteDialect.isDuplicateKey(error) || mysqlDialect.isDuplicateKey(error);
}

/** The row points to a row that does not exist, or is still pointed to. */
export function isMissingReference(error: unknown): boolean {
  return sqliteDialect.isMissingReference(error) || mysqlDialect.isMissingReference(error);
}

/** ` FOR UPDATE SKIP LOCKED` or '': for `SELECT id … ORDER BY … LIMIT n` of a queue, inside a run. */
export function skipLocked(tx: EntityManager): string {
  return dialectOf(tx).skipLocked;
}

/** ` FOR UPDATE`, or '' where there is one writer at a time: for a row that must not change before the run ends. */
export function forUpdate(tx: EntityManager): string {
  return dialectOf(tx).forUpdate;
}
