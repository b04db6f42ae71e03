/**
 * READ_ONLY: a write was tried on the reader. NESTED: `run` inside `run`. MISUSE: a statement outside its
 * transaction, hand-written transaction control, or a value that cannot be bound alike on both engines.
 * WAIT_TIMEOUT: no free slot in time. HOLD_TIMEOUT: the work held its transaction too long and was undone.
 * DEADLOCK: still chosen as victim after every retry. OUTCOME_UNKNOWN: the connection was lost during COMMIT.
 * LOCKED: another process owns the embedded database. CLOSED: the database is shutting down.
 */
export type DatabaseErrorCode =
  | 'READ_ONLY'
  | 'NESTED'
  | 'MISUSE'
  | 'WAIT_TIMEOUT'
  | 'HOLD_TIMEOUT'
  | 'DEADLOCK'
  | 'OUTCOME_UNKNOWN'
  | 'LOCKED'
  | 'CLOSED';

/** The database was used wrongly or could not serve. Never carries statement parameters: they may be personal. */
export class DatabaseError extends Error {
  constructor(
    readonly code: DatabaseErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'DatabaseError';
  }
}
