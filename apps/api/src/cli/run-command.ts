import path from 'node:path';
import { ENTITIES } from '../entities.js';
import { MIGRATIONS } from '../migrations/migrations.js';
import { MariadbCopies } from '../platform/backup/mariadb-copies.js';
import { OperatorError } from '../platform/backup/operator-error.js';
import { SqliteCopies } from '../platform/backup/sqlite-copies.js';
import type { Clock } from '../platform/clock.js';
import { EnvError, type Env } from '../platform/config/env.js';
import { sealerOf } from '../platform/config/sealer-of.js';
import { openBeside, openDatabase } from '../platform/database/open-database.js';
import { backUp } from './back-up.js';
import type { Command, Ground } from './command.js';
import { restore } from './restore.js';
import { rotateKey } from './rotate-key.js';
import { verifyAudit } from './verify-audit.js';

const COMMANDS: Record<string, Command> = {
  backup: backUp,
  restore,
  'verify-audit': verifyAudit,
  'rotate-key': rotateKey,
};

/** A command may hold a batch longer than a request does. */
const LIMITS = { waitMs: 60_000, holdMs: 15_000, connections: 2 };

/** What parseArgs throws. */
const ASKED_WRONGLY = 'ERR_PARSE_ARGS';

export interface Around {
  env: () => Env;
  clock: Clock;
  appVersion: string;
  say: (line: string) => void;
}

/** Runs `backup | restore | verify-audit | rotate-key`. Answers the exit code: 0 well, 1 a fault, 2 asked wrongly. */
export async function runCommand([name = '', ...args]: string[], around: Around): Promise<number> {
  const command = COMMANDS[name];
  if (!command) {
    around.say(`用法 · usage: npm run suian -- ${Object.keys(COMMANDS).join(' | ')}`);
    return 2;
  }
  try {
    return await command(groundOn(around), args);
  } catch (error) {
    if (!isKnown(error)) throw error;
    around.say(`✗ ${error.message}`);
    return codeOf(error).startsWith(ASKED_WRONGLY) ? 2 : 1;
  }
}

function groundOn({ env: read, clock, appVersion, say }: Around): Ground {
  const env = read();
  const file = path.join(env.DATA_DIR, 'suian.db');
  const place = env.DATABASE_URL ? { url: env.DATABASE_URL } : { file };
  const options = { entities: ENTITIES, migrations: MIGRATIONS, limits: LIMITS };
  return {
    sealer: sealerOf(env),
    copies: env.DATABASE_URL ? new MariadbCopies(env.DATABASE_URL) : new SqliteCopies(file),
    clock,
    appVersion,
    say,
    openBeside: () => openBeside({ ...place, ...options }),
    openAlone: (alone) => openDatabase({ ...alone, ...options }),
  };
}

/** Faults to act on: an option that is not there, a wrong environment, a database that is locked or of another version. */
function isKnown(error: unknown): error is Error {
  if (error instanceof OperatorError || error instanceof EnvError) return true;
  const code = codeOf(error);
  return code === 'LOCKED' || code === 'MISUSE' || code.startsWith(ASKED_WRONGLY);
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
