import { describeOnEachDatabase, onServer, useDatabase } from '../../../test/databases.js';
import { NoteRow, WardRow, fixture, note } from '../../../test/database-fixture.js';
import type { Tx } from './unit-of-work.js';

const misuse = { code: 'MISUSE' };
const readOnly = { code: 'READ_ONLY' };
const ward = (id: string) => ({ id, code: id, beds: 1 });

describeOnEachDatabase('a wrong use of the database', (engine) => {
  const db = useDatabase(engine, fixture);
  const count = () => db.unit.read((tx) => tx.count(WardRow));

  beforeEach(() => db.unit.run((tx) => tx.query('DELETE FROM ward')));

  it('a tx kept after its run is refused, also inside somebody else’s run', async () => {
    let kept: Tx | undefined;
    await db.unit.run(async (tx) => {
      kept = tx;
    });
    const use = () => kept!.insert(WardRow, ward('leaked'));
    await expect(use()).rejects.toMatchObject(misuse);
    await db.unit.run(async () => {
      await expect(use()).rejects.toMatchObject(misuse);
    });
    expect(await count()).toBe(0);
  });

  it('a reader kept after its read is refused', async () => {
    const kept = await db.unit.read(async (tx) => ({ tx }));
    await expect(kept.tx.count(WardRow)).rejects.toMatchObject(misuse);
  });

  it('a statement that was not awaited undoes the run', async () => {
    let floating: Promise<unknown> | undefined;
    const run = db.unit.run(async (tx) => {
      await tx.insert(WardRow, ward('awaited'));
      floating = tx.query('SELECT 1').then(() => tx.insert(WardRow, ward('floating')));
      floating.catch(() => undefined);
    });
    await expect(run).rejects.toMatchObject(misuse);
    await expect(floating).rejects.toMatchObject(misuse);
    expect(await count()).toBe(0);
  });

  it('a statement sent after the run ended is refused while another run is open', async () => {
    let openOther = (): void => undefined;
    const otherIsOpen = new Promise<void>((resolve) => {
      openOther = resolve;
    });
    let late: Promise<unknown> | undefined;
    await db.unit.run(async (tx) => {
      late = otherIsOpen.then(() => tx.insert(WardRow, ward('late')));
      late.catch(() => undefined);
    });
    await db.unit.run(async (tx) => {
      openOther();
      await expect(late).rejects.toMatchObject(misuse);
      await tx.insert(WardRow, ward('mine'));
    });
    expect(await count()).toBe(1);
  });

  it('a run started but not awaited inside a run is refused while that is open', async () => {
    await db.unit.run(async () => {
      const inner = db.unit.run((tx) => tx.insert(WardRow, ward('inner')));
      await expect(inner).rejects.toMatchObject({ code: 'NESTED' });
    });
  });

  it.each(['COMMIT', ' rollback', 'BEGIN', 'START TRANSACTION', 'SAVEPOINT mine', 'SET autocommit = 1'])(
    'hand-written %s is refused',
    async (sql) => {
      const run = db.unit.run(async (tx) => {
        await tx.insert(WardRow, ward('a'));
        await tx.query(sql);
      });
      await expect(run).rejects.toMatchObject(misuse);
      expect(await count()).toBe(0);
    },
  );

  it('a change of tables inside a run is refused: MariaDB would commit the run', async () => {
    const run = db.unit.run((tx) => tx.query('CREATE TABLE sneaky (id int)'));
    await expect(run).rejects.toMatchObject(misuse);
  });

  it.each<[string, (tx: Tx) => unknown]>([
    ['dataSource.query', (tx) => tx.dataSource.query('DELETE FROM ward')],
    ['dataSource.createQueryRunner', (tx) => tx.dataSource.createQueryRunner()],
    ['dataSource.transaction', (tx) => tx.dataSource.transaction((other) => other.delete(WardRow, {}))],
    ['dataSource.manager', (tx) => tx.dataSource.manager.insert(WardRow, ward('stray'))],
    ['a repository of the data source', (tx) => tx.dataSource.getRepository(WardRow).insert(ward('stray'))],
    ['queryRunner.connect', (tx) => tx.queryRunner?.connect()],
    ['queryRunner.release', (tx) => tx.queryRunner?.release()],
    ['queryRunner.commitTransaction', (tx) => tx.queryRunner?.commitTransaction()],
    ['queryRunner.dataSource', (tx) => tx.queryRunner?.dataSource.query('DELETE FROM ward')],
    ['queryRunner.stream', (tx) => tx.queryRunner?.stream('SELECT 1')],
  ])('a stray way past the transaction is refused: %s', async (_name, stray) => {
    const run = db.unit.run(async (tx) => {
      await stray(tx);
    });
    await expect(run).rejects.toMatchObject(misuse);
    expect(await count()).toBe(0);
  });

  it.each<[string, (tx: Tx) => Promise<unknown>]>([
    ['insert', (tx) => tx.insert(WardRow, ward('r'))],
    ['save', (tx) => tx.save(tx.create(NoteRow, note({ id: 'r' })))],
    ['update', (tx) => tx.update(WardRow, { id: 'r' }, { beds: 2 })],
    ['raw SQL', (tx) => tx.query('DELETE FROM ward')],
    ['a transaction', (tx) => tx.transaction((inner) => inner.insert(WardRow, ward('r')))],
    ['a locking SELECT', (tx) => tx.query('SELECT id FROM ward FOR UPDATE')],
    ['PRAGMA', (tx) => tx.query('PRAGMA query_only = OFF')],
  ])('the reader refuses %s', async (_name, write) => {
    await expect(db.unit.read(write)).rejects.toMatchObject(readOnly);
  });

  it('the engine itself refuses a write that the check of the reader cannot recognize', async () => {
    await db.unit.run((tx) => tx.insert(WardRow, ward('safe')));
    if (engine === 'mariadb') await onServer(db.place.url!, 'CREATE SEQUENCE ticket');
    const hidden = {
      sqlite: { sql: 'WITH gone AS (SELECT 1) DELETE FROM ward', refusal: /readonly/ },
      mariadb: { sql: 'SELECT NEXTVAL(ticket)', refusal: /READ ONLY/ },
    };
    const { sql, refusal } = hidden[engine];
    await expect(db.unit.read((tx) => tx.query(sql))).rejects.toThrow(refusal);
    expect(await count()).toBe(1);
  });
});
