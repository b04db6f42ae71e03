import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { describeOnEachDatabase, freshDatabase } from '../../../test/databases.js';
import type { TestDatabase } from '../../../test/databases.js';
import { NoteRow, WardRow, fixture, note } from '../../../test/database-fixture.js';
import { openDatabase, revertDatabase } from './open-database.js';
import { addColumns, code, optional } from './table-builder.js';
import type { UnitOfWork } from './unit-of-work.js';

class Second1764000000001 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return addColumns(runner, 'ward', [optional(code('floor', 8))]);
  }

  down(runner: QueryRunner): Promise<void> {
    return runner.dropColumn('ward', 'floor');
  }
}

class Broken1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('INSERT INTO ward (id, code, beds) VALUES (1, 2)');
  }

  down(): Promise<void> {
    return Promise.resolve();
  }
}

const grown = { ...fixture, migrations: [...fixture.migrations, Second1764000000001] };

describeOnEachDatabase('migrations', (engine) => {
  let database: TestDatabase;
  const opened: UnitOfWork[] = [];

  const open = async (options = fixture) => {
    const unit = await openDatabase({ ...database.place, ...options });
    opened.push(unit);
    return unit;
  };
  const closeAll = async () => {
    for (const unit of opened.splice(0)) await unit.close();
  };

  beforeEach(async () => {
    database = await freshDatabase(engine);
  });

  afterEach(async () => {
    await closeAll();
    await database.drop();
  });

  const columnsOfWard = (unit: UnitOfWork) =>
    unit.read(async (tx) => columnNames(await tx.query(COLUMNS[engine])));

  it('run once, keep the rows when the tables grow, and revert', async () => {
    const first = await open();
    await first.run((tx) => tx.insert(WardRow, { id: 'w', code: 'w', beds: 3 }));
    await closeAll();

    const second = await open(grown);
    expect(await columnsOfWard(second)).toContain('floor');
    expect(await second.read((tx) => tx.countBy(WardRow, { beds: 3 }))).toBe(1);
    await closeAll();

    await revertDatabase({ ...database.place, ...grown });
    const third = await open();
    expect(await columnsOfWard(third)).not.toContain('floor');
    expect(await third.read((tx) => tx.countBy(WardRow, { beds: 3 }))).toBe(1);
    await closeAll();

    await revertDatabase({ ...database.place, ...fixture });
    const fourth = await open();
    expect(await fourth.read((tx) => tx.count(WardRow))).toBe(0);
  });

  it('that fail leave the database closed and free for the next start', async () => {
    const broken = { ...fixture, migrations: [...fixture.migrations, Broken1764000000002] };
    await expect(openDatabase({ ...database.place, ...broken })).rejects.toThrow();
    const unit = await open();
    expect(await unit.read((tx) => tx.count(WardRow))).toBe(0);
  });

  it('make foreign keys that hold, indexed on both engines', async () => {
    const unit = await open();
    await unit.run(async (tx) => {
      await tx.insert(WardRow, { id: 'w', code: 'w', beds: 3 });
      await tx.insert(NoteRow, note({ id: 'n', wardId: 'w' }));
    });
    await expect(unit.run((tx) => tx.delete(WardRow, { id: 'w' }))).rejects.toThrow();
    const plan = await unit.read(async (tx) => {
      const explain = engine === 'sqlite' ? 'EXPLAIN QUERY PLAN' : 'EXPLAIN';
      return JSON.stringify(await tx.query(`${explain} SELECT id FROM note WHERE ward_id = ?`, ['w']));
    });
    expect(plan).toContain('ix_note_ward_id');
  });
});

const COLUMNS = {
  sqlite: "SELECT name FROM pragma_table_info('ward')",
  mariadb:
    "SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'ward' AND table_schema = DATABASE()",
};

function columnNames(rows: unknown): string[] {
  return (rows as { name: string }[]).map((row) => row.name);
}

const describeMariadb = process.env.SUIAN_TEST_MARIADB ? describe : describe.skip;

describeMariadb('a server database', () => {
  it('is migrated once where three processes start together', async () => {
    const { place, drop } = await freshDatabase('mariadb');
    const units = await Promise.all([1, 2, 3].map(() => openDatabase({ ...place, ...grown })));
    const names: unknown = await units[0]!.read((tx) =>
      tx.query('SELECT name FROM migrations ORDER BY timestamp'),
    );
    expect(names).toEqual(grown.migrations.map(({ name }) => ({ name })));
    await Promise.all(units.map((unit) => unit.close()));
    await drop();
  });

  it('is spoken to in UTC, with short lock waits, seeing what others committed, read-only on the reader', async () => {
    const { place, drop } = await freshDatabase('mariadb');
    const unit = await openDatabase({ ...place, ...fixture });
    const sql = 'SELECT @@time_zone AS zone, @@innodb_lock_wait_timeout AS wait, @@tx_isolation AS level';
    const settings = { zone: '+00:00', wait: 5, level: 'READ-COMMITTED' };
    expect(await unit.run((tx) => tx.query(`${sql}, @@tx_read_only AS frozen`))).toEqual([
      { ...settings, frozen: 0 },
    ]);
    expect(await unit.read((tx) => tx.query(`${sql}, @@tx_read_only AS frozen`))).toEqual([
      { ...settings, frozen: 1 },
    ]);
    await unit.close();
    await drop();
  });
});

describe('an embedded database', () => {
  it('survives a power failure by its settings', async () => {
    const { place, drop } = await freshDatabase('sqlite');
    const unit = await openDatabase({ ...place, ...fixture });
    const sql = `SELECT j.journal_mode AS journal, s.synchronous AS sync, f.foreign_keys AS keys
      FROM pragma_journal_mode j, pragma_synchronous s, pragma_foreign_keys f`;
    expect(await unit.run((tx) => tx.query(sql))).toEqual([{ journal: 'wal', sync: 2, keys: 1 }]);
    await unit.close();
    await drop();
  });

  it('refuses a second opening, and opens again after the first has closed', async () => {
    const { place, drop } = await freshDatabase('sqlite');
    const unit = await openDatabase({ ...place, ...fixture });
    await expect(openDatabase({ ...place, ...fixture })).rejects.toMatchObject({ code: 'LOCKED' });
    await unit.close();
    const again = await openDatabase({ ...place, ...fixture });
    await again.close();
    await drop();
  });

  it('refuses a second process, and is free at once when that is killed', async () => {
    const { place, drop } = await freshDatabase('sqlite');
    const script = `
      const Database = require('libsql');
      const lock = new Database(process.argv[1]);
      lock.exec('BEGIN EXCLUSIVE');
      console.log('held');
      setInterval(() => lock.open, 1000);`;
    const other = spawn(process.execPath, ['-e', script, `${place.file}.lock`], {
      cwd: __dirname,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(other.stdout, 'data');
    await expect(openDatabase({ ...place, ...fixture })).rejects.toMatchObject({ code: 'LOCKED' });
    const ended = once(other, 'exit');
    other.kill('SIGKILL');
    await ended;
    const unit = await openDatabase({ ...place, ...fixture });
    await unit.close();
    await drop();
  });
});
