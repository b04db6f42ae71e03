import { createHash } from 'node:crypto';
import { runCommand } from '../src/cli/run-command.js';
import { ENTITIES } from '../src/entities.js';
import { MIGRATIONS } from '../src/migrations/migrations.js';
import { rowsOf } from '../src/platform/database/raw-sql.js';
import { openBeside } from '../src/platform/database/open-database.js';
import type { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import type { Env } from '../src/platform/config/env.js';
import { TestClock } from './clocks.js';

export interface Said {
  code: number;
  text: string;
}

/** One command of the operator, with this environment, at this time. */
export async function operate(env: Env, args: string[], at: string | Date): Promise<Said> {
  const lines: string[] = [];
  const code = await runCommand(args, {
    env: () => env,
    clock: new TestClock(new Date(at)),
    appVersion: '0.0.0',
    say: (line) => void lines.push(line),
  });
  return { code, text: lines.join('\n') };
}

/** The database behind an environment, looked into from beside. */
export async function lookInto<T>(env: Env, look: (unit: UnitOfWork) => Promise<T>): Promise<T> {
  const place = env.DATABASE_URL ? { url: env.DATABASE_URL } : { file: `${env.DATA_DIR}/suian.db` };
  const unit = await openBeside({ ...place, entities: ENTITIES, migrations: MIGRATIONS });
  try {
    return await look(unit);
  } finally {
    await unit.close();
  }
}

/** Table → hash of all its rows. */
export async function rowHashes(unit: UnitOfWork): Promise<Record<string, string>> {
  const metadata = await unit.read((tx) => Promise.resolve(tx.connection.entityMetadatas));
  const hashes: Record<string, string> = {};
  for (const { tableName, primaryColumns } of metadata) {
    const key = primaryColumns.map(({ databaseName }) => `\`${databaseName}\``).join(', ');
    const rows = await unit.read((tx) => rowsOf(tx, `SELECT * FROM \`${tableName}\` ORDER BY ${key}`));
    hashes[tableName] = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  }
  return hashes;
}

/** Tables a restore itself writes: claims are freed, what was due is unknown, sending is held. */
export function untouched({
  job: _job,
  message: _message,
  sending_hold: _hold,
  ...rest
}: Record<string, string>) {
  return rest;
}
