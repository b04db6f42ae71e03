import type { MigrationClass } from '../platform/database/migrations.js';
import { FirstLoop1790000000000 } from './0001-first-loop.js';
import { ItHolds1795000000000 } from './0002-it-holds.js';

/** One line of time: append only, never edited after a release. */
export const MIGRATIONS: MigrationClass[] = [FirstLoop1790000000000, ItHolds1795000000000];
