import type { Clock } from '../platform/clock.js';
import type { DatabaseCopies, DatabasePlace } from '../platform/backup/database-copies.js';
import type { Sealer } from '../platform/crypto.js';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';

/** What every command of the operator stands on. */
export interface Ground {
  sealer: Sealer;
  copies: DatabaseCopies;
  clock: Clock;
  appVersion: string;
  /** One line to the operator: Chinese, then English. Never a key, never a patient. */
  say: (line: string) => void;
  /** The database as it is, which the product may have open. The caller closes it. */
  openBeside: () => Promise<UnitOfWork>;
  /** A database nobody else has open: migrated and ready. The caller closes it. */
  openAlone: (place: DatabasePlace) => Promise<UnitOfWork>;
}

/** Answers the exit code: 0 well, 1 something is wrong. Throws OperatorError with what to do. */
export type Command = (ground: Ground, args: string[]) => Promise<number>;
