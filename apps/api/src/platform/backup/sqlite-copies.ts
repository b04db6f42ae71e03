import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import Database from 'libsql';
import { takeFileLock } from '../database/dialect-sqlite.js';
import type { CopyFacts, DatabaseCopies, RestorePlan } from './database-copies.js';
import { sha256Of, type Manifest, type TableFacts } from './manifest.js';
import { OperatorError } from './operator-error.js';

type Handle = InstanceType<typeof Database>;

/** The embedded database: VACUUM INTO is a reader, so the product goes on writing. */
export class SqliteCopies implements DatabaseCopies {
  readonly engine = 'sqlite';

  /** `file`: the product's. */
  constructor(private readonly file: string) {}

  async copy(folder: string, name: string): Promise<CopyFacts> {
    const file = `${name}.db`;
    const part = path.join(folder, `${file}.part`);
    await vacuumInto(this.file, part);
    const tables = tablesOf(part);
    await toDisk(part);
    await fs.rename(part, path.join(folder, file));
    const sha256 = await sha256Of(path.join(folder, file));
    return { file, sha256, tables, binlog: null, database: null };
  }

  async restore({ backup, binlogs, mayReplace, settle, now }: RestorePlan): Promise<void> {
    if (binlogs)
      throw new OperatorError('内嵌数据库没有 binlog · --binlogs is for MariaDB: this database has none');
    await fs.mkdir(path.dirname(this.file), { recursive: true, mode: 0o700 });
    const unlock = takeFileLock(this.file);
    if (!unlock) throw new OperatorError('程序正在运行，请先停下 · the product is running: stop it first');
    const [incoming, ready] = [`${this.file}.restoring`, `${this.file}.restored`];
    try {
      if (existsSync(this.file) && !mayReplace)
        throw new OperatorError('这里已有数据库；要替换请加 --replace · a database is here: add --replace');
      await fs.copyFile(path.join(backup.folder, backup.manifest.file), incoming);
      await fs.chmod(incoming, 0o600);
      refuseUnlessSame(backup.manifest, tablesOf(incoming));
      await settle({ file: incoming });
      // One file again, whatever is still in the log beside it.
      await vacuumInto(incoming, ready);
      await toDisk(ready);
      await this.setAside(now);
      await fs.rename(ready, this.file);
      await toDisk(path.dirname(this.file));
    } finally {
      const left = ['', '-wal', '-shm', '.lock'].map((suffix) => `${incoming}${suffix}`);
      for (const file of [...left, ready]) await fs.rm(file, { force: true });
      unlock();
    }
  }

  /** What was here is kept under another name: with its log, or it would be read into the restored file. */
  private async setAside(now: Date): Promise<void> {
    const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
    for (const suffix of ['', '-wal', '-shm']) {
      const old = `${this.file}${suffix}`;
      if (existsSync(old)) await fs.rename(old, `${this.file}.replaced-${stamp}${suffix}`);
    }
  }
}

/** A copy of one moment, in one file that is not there yet. */
async function vacuumInto(from: string, to: string): Promise<void> {
  await fs.rm(to, { force: true });
  const source = new Database(from);
  try {
    source.prepare('VACUUM INTO ?').run(to);
  } finally {
    source.close();
  }
  await fs.chmod(to, 0o600);
}

function refuseUnlessSame({ tables }: Manifest, found: Record<string, TableFacts>): void {
  const wanted = tables ?? {};
  const other = Object.keys({ ...wanted, ...found }).filter(
    (name) => wanted[name]?.sha256 !== found[name]?.sha256,
  );
  if (other.length > 0)
    throw new OperatorError(`和清单不一样的表：${other.join(', ')} · tables unlike the manifest`);
}

/** Looks through a whole copy: its structure, its references, and the rows of each table. */
function tablesOf(file: string): Record<string, TableFacts> {
  const handle = new Database(file);
  try {
    handle.pragma('query_only = ON');
    const [checked] = handle.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[];
    const dangling = handle.prepare('PRAGMA foreign_key_check').all();
    if (checked?.integrity_check !== 'ok' || dangling.length > 0)
      throw new OperatorError('副本没有通过 integrity_check · the copy did not pass integrity_check');
    const names = handle
      .prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      )
      .all() as { name: string }[];
    return Object.fromEntries(names.map(({ name }) => [name, factsOf(handle, name)]));
  } finally {
    handle.close();
  }
}

function factsOf(handle: Handle, table: string): TableFacts {
  const columns = handle.prepare(`PRAGMA table_info(\`${table}\`)`).all() as { name: string; pk: number }[];
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const order = key.map(({ name }) => `\`${name}\``).join(', ');
  const hash = createHash('sha256');
  let rows = 0;
  for (const row of handle.prepare(`SELECT * FROM \`${table}\` ORDER BY ${order}`).iterate()) {
    hash.update(`${JSON.stringify(row)}\n`);
    rows += 1;
  }
  return { rows, sha256: hash.digest('hex') };
}

/** VACUUM INTO leaves the file to the page cache. */
async function toDisk(place: string): Promise<void> {
  const handle = await fs.open(place, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
