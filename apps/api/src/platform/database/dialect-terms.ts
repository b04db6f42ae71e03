import type { QueryRunner, TableColumnOptions } from 'typeorm';

/*
 * Every difference between the engines is an entry of this interface, answered in dialect-sqlite.ts and
 * dialect-mysql.ts (MariaDB and MySQL). No other file of the product asks which engine it runs on.
 */

export type ColumnKind =
  | 'id'
  | 'sequence'
  | 'code'
  | 'words'
  | 'text'
  | 'json'
  | 'instant'
  | 'date'
  | 'flag'
  | 'int'
  | 'bigInt'
  | 'number';

export interface Dialect {
  /** Opens the transaction of a run. */
  readonly begin: string;
  /** Appended to the SELECT that claims rows of a queue, with its leading space; '' where one writer is alone. */
  readonly skipLocked: string;
  /** Appended to a SELECT to hold its rows until the run ends, with its leading space. */
  readonly forUpdate: string;
  /** The column of a migration. */
  columnType(kind: ColumnKind, length?: number): Partial<TableColumnOptions> & { type: string };
  /** A unique index or primary key refused the row. */
  isDuplicateKey(error: unknown): boolean;
  /** A foreign key refused the row. */
  isMissingReference(error: unknown): boolean;
  /** The engine has surely undone the whole transaction: the work may be repeated. */
  isRolledBack(error: unknown): boolean;
  /** BEGIN was refused for a passing reason, and nothing has happened yet. */
  isPassing(error: unknown): boolean;
  /** The connection broke: what it was doing may or may not have happened. */
  isConnectionLost(error: unknown): boolean;
  /** Called where ROLLBACK failed: the connection must not serve anybody else. */
  abandon(runner: QueryRunner): Promise<void>;
}
