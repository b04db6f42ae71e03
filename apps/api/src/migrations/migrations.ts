import type { MigrationClass } from '../platform/database/migrations.js';
import { FirstLoop1790000000000 } from './0001-first-loop.js';
import { ItHolds1795000000000 } from './0002-it-holds.js';
import { Hl7V21800300000000 } from './0003-hl7.js';
import { WardLists1800400000000 } from './0004-ward-lists.js';
import { Keys1800500000000 } from './0005-keys.js';
import { Observations1800600000000 } from './0006-observations.js';
import { Pathways1800700000000 } from './0007-pathways.js';
import { Tiers1800800000000 } from './0008-tiers.js';
import { TierBoard1800900000000 } from './0009-tier-board.js';
import { Medications1801000000000 } from './0010-medications.js';
import { Portrait1801100000000 } from './0011-portrait.js';
import { ResumedPlans1801200000000 } from './0012-resumed-plans.js';

/** One line of time: append only, never edited after a release. */
export const MIGRATIONS: MigrationClass[] = [
  FirstLoop1790000000000,
  ItHolds1795000000000,
  Hl7V21800300000000,
  WardLists1800400000000,
  Keys1800500000000,
  Observations1800600000000,
  Pathways1800700000000,
  Tiers1800800000000,
  TierBoard1800900000000,
  Medications1801000000000,
  Portrait1801100000000,
  ResumedPlans1801200000000,
];
