import Database from 'libsql';
import type { DataSourceOptions } from 'typeorm';
import type { ColumnKind, Dialect } from './dialect-terms.js';

const TYPES: Record<ColumnKind, string> = {
  id: 'varchar',
  sequence: 'integer',
  code: 'varchar',
  words: 'varchar',
  text: 'text',
  json: 'text',
  instant: 'bigint',
  date: 'varchar',
  flag: 'boolean',
  int: 'integer',
  bigInt: 'bigint',
  number: 'double',
};

const LENGTHS: Partial<Record<ColumnKind, number>> = { id: 26, date: 10 };

const COUNTED = { isGenerated: true, generationStrategy: 'increment' } as const;

/** The embedded engine: libsql, one file, one process. */
export const sqliteDialect: Dialect = {
  // A deferred transaction that reads first fails with SQLITE_BUSY_SNAPSHOT when it comes to write.
  begin: 'BEGIN IMMEDIATE',
  skipLocked: '',
  forUpdate: '',

  columnType(kind, length = LENGTHS[kind]) {
    return {
      type: TYPES[kind],
      ...(length === undefined ? {} : { length: String(length) }),
      ...(kind === 'sequence' ? COUNTED : {}),
    };
  },

  isDuplicateKey: (error) =>
    ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'].includes(codeOf(error)),
  isMissingReference: (error) => codeOf(error) === 'SQLITE_CONSTRAINT_FOREIGNKEY',
  isRolledBack: () => false,
  // Another process (a backup, the sqlite3 shell) holds the file for a moment.
  isPassing: (error) => codeOf(error).startsWith('SQLITE_BUSY'),
  isConnectionLost: () => false,
  // There is only this connection. A transaction left open on it makes the next BEGIN fail loudly.
  abandon: () => Promise.resolve(),
};

type Handle = InstanceType<typeof Database>;

interface SqliteSources {
  writer: DataSourceOptions;
  reader: DataSourceOptions;
}

/** Options of the two data sources over one file. */
export function sqliteSources(file: string): SqliteSources {
  const shared = { type: 'better-sqlite3', database: file, driver: Database } as const;
  return {
    // A busy timeout would freeze the event loop, so the writer has none and BEGIN is retried from outside.
    writer: { ...shared, timeout: 0, prepareDatabase: prepareWriter },
    reader: { ...shared, timeout: 1000, prepareDatabase: prepareReader },
  };
}

function prepareWriter(handle: Handle): void {
  handle.pragma('journal_mode = WAL');
  // NORMAL may lose acknowledged rows when the power fails.
  handle.pragma('synchronous = FULL');
  alignWithMariadb(handle);
}

// libsql ignores `readonly: true`; query_only is what stops a write that passed the statement check.
function prepareReader(handle: Handle): void {
  handle.pragma('query_only = ON');
  alignWithMariadb(handle);
}

// Our MariaDB columns compare LIKE byte by byte; SQLite folds ASCII case unless told.
function alignWithMariadb(handle: Handle): void {
  handle.pragma('case_sensitive_like = ON');
}

/**
 * Takes the file `<db>.lock` for the life of this process and returns how to give it back, or null where another
 * process has it. It is a second tiny SQLite file, so a killed process frees it at once.
 */
export function takeFileLock(file: string): (() => void) | null {
  const handle = new Database(`${file}.lock`, { timeout: 0 });
  try {
    handle.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    handle.close();
    if (codeOf(error).startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
  return () => handle.close();
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
