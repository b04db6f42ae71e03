import fs from 'node:fs/promises';
import path from 'node:path';
import { createConnection, type Connection } from 'mysql2/promise';
import type { CopyFacts, DatabaseCopies, RestorePlan } from './database-copies.js';
import { binlogsFrom, replay } from './mariadb-replay.js';
import { sha256Of } from './manifest.js';
import { OperatorError } from './operator-error.js';
import { databaseOf, startProgram, withConnection } from './programs.js';

const DUMP = [
  '--single-transaction',
  '--quick',
  '--hex-blob',
  '--skip-dump-date',
  '--no-tablespaces',
  '--default-character-set=utf8mb4',
];
/** Where the binary log goes on from this dump, as a comment in its head; a new log begins there. */
const POSITION = ['--master-data=2', '--flush-logs'];
const HEAD_BYTES = 65_536;

/** A database server: its own dump, and its own binary log to go on from there. */
export class MariadbCopies implements DatabaseCopies {
  readonly engine = 'mariadb';

  constructor(private readonly url: string) {}

  async copy(folder: string, name: string): Promise<CopyFacts> {
    const file = `${name}.sql`;
    const part = path.join(folder, `${file}.part`);
    const database = databaseOf(this.url);
    const hasLog = await this.ask(keepsBinaryLog);
    const handle = await fs.open(part, 'wx', 0o600);
    try {
      const options = [...DUMP, ...(hasLog ? POSITION : []), database];
      await withConnection(this.url, (connection) => {
        const args = [...connection, ...options];
        return startProgram('dump', args, ['ignore', handle.fd, 'pipe']).finished;
      });
      await handle.sync();
    } finally {
      await handle.close();
    }
    await refuseUnlessComplete(part);
    const binlog = hasLog ? await positionIn(part) : null;
    await fs.rename(part, path.join(folder, file));
    return { file, sha256: await sha256Of(path.join(folder, file)), tables: null, binlog, database };
  }

  async restore({ backup, to, binlogs, mayReplace, settle }: RestorePlan): Promise<void> {
    if (to && !binlogs)
      throw new OperatorError(
        '--to 需要 --binlogs <文件夹> · --to needs --binlogs <folder of the binary logs>',
      );
    const logs = binlogs ? await binlogsFrom(binlogs, backup.manifest) : null;
    await this.ask(refuseUnlessUnused);
    await this.ask((connection) => clear(connection, mayReplace));
    try {
      await this.load(path.join(backup.folder, backup.manifest.file));
      if (logs) await replay({ url: this.url, manifest: backup.manifest, logs, to });
      await settle({ url: this.url });
    } catch (error) {
      // Nobody may work on half a restore, in which sending is not held.
      await this.ask((connection) => clear(connection, true));
      throw error;
    }
  }

  private async load(file: string): Promise<void> {
    const handle = await fs.open(file, 'r');
    try {
      await withConnection(this.url, (connection) => {
        const args = [...connection, '--binary-mode', databaseOf(this.url)];
        return startProgram('client', args, [handle.fd, 'ignore', 'pipe']).finished;
      });
    } finally {
      await handle.close();
    }
  }

  private async ask<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const connection = await createConnection(this.url);
    try {
      return await work(connection);
    } finally {
      await connection.end();
    }
  }
}

async function refuseUnlessUnused(connection: Connection): Promise<void> {
  const sessions = await count(
    connection,
    'SELECT COUNT(*) AS n FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()',
  );
  if (sessions > 0)
    throw new OperatorError(
      `有 ${sessions} 个连接在用这个库，请先停下程序 · ${sessions} sessions use this database: stop the product first`,
    );
}

async function clear(connection: Connection, mayReplace: boolean): Promise<void> {
  const names = await tableNames(connection);
  if (names.length > 0 && !mayReplace)
    throw new OperatorError('这里已有数据库；要替换请加 --replace · a database is here: add --replace');
  await connection.query('SET SESSION foreign_key_checks = 0');
  for (const name of names) await connection.query('DROP TABLE ??', [name]);
}

async function keepsBinaryLog(connection: Connection): Promise<boolean> {
  return (await count(connection, 'SELECT @@GLOBAL.log_bin AS n')) === 1;
}

async function tableNames(connection: Connection): Promise<string[]> {
  const [rows] = await connection.query(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
  );
  return (rows as { name: string }[]).map(({ name }) => name);
}

async function count(connection: Connection, sql: string): Promise<number> {
  const [rows] = await connection.query(sql);
  return Number((rows as { n: number }[])[0]?.n ?? 0);
}

async function refuseUnlessComplete(file: string): Promise<void> {
  const { size } = await fs.stat(file);
  const end = await readPart(file, Math.max(0, size - 200));
  if (!end.includes('-- Dump completed'))
    throw new OperatorError('导出没有完成 · the dump was not completed');
}

async function positionIn(file: string): Promise<CopyFacts['binlog']> {
  const head = await readPart(file, 0);
  const match = /_LOG_FILE='([^']+)', (?:MASTER|SOURCE)_LOG_POS=(\d+)/.exec(head);
  if (!match?.[1]) throw new OperatorError('导出里没有 binlog 位置 · the dump names no binary log position');
  return { file: match[1], position: Number(match[2]) };
}

async function readPart(file: string, from: number): Promise<string> {
  const handle = await fs.open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, from);
    return buffer.subarray(0, bytesRead).toString();
  } finally {
    await handle.close();
  }
}
