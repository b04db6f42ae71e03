import type { Backup, Manifest } from './manifest.js';

/** What a finished copy says about itself. */
export type CopyFacts = Pick<Manifest, 'file' | 'sha256' | 'tables' | 'binlog' | 'database'>;

/** Where a database is, for openDatabase. */
export interface DatabasePlace {
  url?: string;
  file?: string;
}

export interface RestorePlan {
  backup: Backup;
  /** Up to this instant; null: as far as the backup (and the binary logs given) go. */
  to: Date | null;
  /** Folder of binary logs; MariaDB only. */
  binlogs: string | null;
  /** What is there may be replaced. */
  mayReplace: boolean;
  /** Called once with the database that is nearly in place, before anybody can open it: migrates it, holds sending. */
  settle: (place: DatabasePlace) => Promise<void>;
  now: Date;
}

/** Copies of one database and the way back; one class for each engine. */
export interface DatabaseCopies {
  readonly engine: Manifest['engine'];
  /** Writes `<folder>/<name>.db` or `.sql`, of one moment, while the product may run. Throws OperatorError. */
  copy(folder: string, name: string): Promise<CopyFacts>;
  /** Throws OperatorError before it writes anything where it may not or cannot. */
  restore(plan: RestorePlan): Promise<void>;
}
