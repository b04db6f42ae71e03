import Database from 'libsql';
import { describeOnEachDatabase, freshDatabase, onServer, useDatabase } from '../../../test/databases.js';
import { NoteRow, WardRow, fixture, note } from '../../../test/database-fixture.js';
import { openDatabase } from './open-database.js';
import type { Tx } from './unit-of-work.js';

/** A promise and how to keep it: tests order concurrent work by these, never by time. */
function gate() {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
}

const addWard = (tx: Tx, id: string, beds = 1) => tx.insert(WardRow, { id, code: id, beds });

describeOnEachDatabase('one unit of work', (engine) => {
  const db = useDatabase(engine, fixture);

  beforeEach(() =>
    db.unit.run(async (tx) => {
      await tx.query('DELETE FROM note');
      await tx.query('DELETE FROM ward');
    }),
  );

  const wardIds = () =>
    db.unit.read(async (tx) => (await tx.find(WardRow, { order: { id: 'ASC' } })).map((row) => row.id));
  const bedsOf = (id: string) => db.unit.read(async (tx) => (await tx.findOneByOrFail(WardRow, { id })).beds);

  it('keeps all of 160 transactions and nothing of 40 others, while 200 reads look on', async () => {
    const write = (i: number) =>
      db.unit.run(async (tx) => {
        await addWard(tx, `w${i}`);
        await tx.insert(NoteRow, note({ id: `n${i}`, wardId: `w${i}` }));
        expect(await tx.countBy(NoteRow, { wardId: `w${i}` })).toBe(1);
        if (i % 5 === 0) throw new Error('rolled back on purpose');
      });
    const halves = () =>
      db.unit.read(async (tx) => {
        const sql =
          'SELECT COUNT(*) AS n FROM ward w LEFT JOIN note n ON n.ward_id = w.id WHERE n.id IS NULL';
        return ((await tx.query(sql)) as { n: number }[])[0]?.n;
      });
    const numbers = Array.from({ length: 200 }, (_, i) => i);
    const [writes, reads] = await Promise.all([
      Promise.allSettled(numbers.map(write)),
      Promise.all(numbers.map(halves)),
    ]);
    expect(writes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(160);
    expect(reads.every((half) => half === 0)).toBe(true);
    const kept = await wardIds();
    expect(kept).toEqual(
      numbers
        .filter((i) => i % 5 !== 0)
        .map((i) => `w${i}`)
        .sort(),
    );
    expect(await db.unit.read((tx) => tx.count(NoteRow))).toBe(160);
  });

  it('returns what the work returns and throws what it throws', async () => {
    expect(await db.unit.run(async () => 7)).toBe(7);
    await expect(db.unit.run(() => Promise.reject(new Error('no bed')))).rejects.toThrow('no bed');
  });

  it('goes on after a duplicate that the work expected', async () => {
    await db.unit.run(async (tx) => {
      await addWard(tx, 'a');
      await addWard(tx, 'a').catch(() => undefined);
      await addWard(tx, 'b');
    });
    expect(await wardIds()).toEqual(['a', 'b']);
  });

  it('refuses a run inside a run, and a read inside it sees its rows', async () => {
    await db.unit.run(async (tx) => {
      await addWard(tx, 'inner');
      await expect(db.unit.run(async () => 1)).rejects.toMatchObject({ code: 'NESTED' });
      expect(await db.unit.read((reader) => reader.count(WardRow))).toBe(1);
    });
    expect(await wardIds()).toEqual(['inner']);
  });

  it('does not let a read see rows of an open run', async () => {
    const written = gate();
    const seen = gate();
    const run = db.unit.run(async (tx) => {
      await addWard(tx, 'open');
      written.open();
      await seen.passed;
    });
    await written.passed;
    expect(await wardIds()).toEqual([]);
    seen.open();
    await run;
    expect(await wardIds()).toEqual(['open']);
  });

  it('undoes only the savepoint that failed, also inside another savepoint', async () => {
    await db.unit.run(async (tx) => {
      await addWard(tx, 'a');
      await tx.transaction(async (inner) => {
        await addWard(inner, 'b');
        const innermost = inner.transaction(async (deep) => {
          await addWard(deep, 'c');
          throw new Error('only c');
        });
        await expect(innermost).rejects.toThrow('only c');
        await addWard(inner, 'd');
      });
      await addWard(tx, 'e');
    });
    expect(await wardIds()).toEqual(['a', 'b', 'd', 'e']);
  });

  it('refuses savepoints in parallel, and the next transaction commits nothing of them', async () => {
    const first = gate();
    const run = db.unit.run(async (tx) => {
      const one = tx.transaction(async (inner) => {
        await addWard(inner, 'one');
        await first.passed;
      });
      const two = tx.transaction((inner) => addWard(inner, 'two'));
      const statement = addWard(tx, 'beside');
      const others = await Promise.allSettled([two, statement]);
      first.open();
      await one;
      return others;
    });
    const others = await run;
    expect(others).toEqual([
      { status: 'rejected', reason: expect.objectContaining({ code: 'MISUSE' }) },
      { status: 'rejected', reason: expect.objectContaining({ code: 'MISUSE' }) },
    ]);
    const failing = db.unit.run((tx) =>
      Promise.all(['x', 'y'].map((id) => tx.transaction((inner) => addWard(inner, id)))),
    );
    await expect(failing).rejects.toMatchObject({ code: 'MISUSE' });
    await db.unit.run((tx) => addWard(tx, 'next'));
    expect(await wardIds()).toEqual(['next', 'one']);
  });

  it('calls back after the commit, outside the transaction, and only for the attempt that was kept', async () => {
    const told: string[] = [];
    await db.unit.run(async (tx) => {
      await addWard(tx, 'a');
      db.unit.afterCommit(() => db.unit.run((next) => addWard(next, 'b')));
      db.unit.afterCommit(async () => told.push((await wardIds()).join()));
    });
    const failed = db.unit.run(async () => {
      db.unit.afterCommit(() => told.push('never'));
      throw new Error('undone');
    });
    await expect(failed).rejects.toThrow('undone');
    expect(told).toEqual(['a,b']);
    expect(() => db.unit.afterCommit(() => undefined)).toThrow(expect.objectContaining({ code: 'MISUSE' }));
  });

  it('undoes work that holds on too long and refuses its later statements', async () => {
    const late = gate();
    const after = gate();
    let refused: unknown;
    const run = db.unit.run(
      async (tx) => {
        await addWard(tx, 'stuck');
        await late.passed;
        refused = await addWard(tx, 'late').catch((error: unknown) => error);
        after.open();
      },
      { holdMs: 40 },
    );
    await expect(run).rejects.toMatchObject({ code: 'HOLD_TIMEOUT' });
    late.open();
    await after.passed;
    expect(refused).toMatchObject({ code: 'HOLD_TIMEOUT' });
    await db.unit.run((tx) => addWard(tx, 'next'));
    expect(await wardIds()).toEqual(['next']);
  });

  it('keeps every increment of one row by 40 runs at once', async () => {
    await db.unit.run((tx) => addWard(tx, 'w', 0));
    const increment = () =>
      db.unit.run((tx) => tx.query('UPDATE ward SET beds = beds + 1 WHERE id = ?', ['w']));
    await Promise.all(Array.from({ length: 40 }, increment));
    expect(await bedsOf('w')).toBe(40);
  });
});

describeOnEachDatabase('a database with few slots', (engine) => {
  it('tells whoever waits too long, serves the others in order, and finishes work before it closes', async () => {
    const { place, drop } = await freshDatabase(engine);
    const told: string[] = [];
    const unit = await openDatabase({
      ...place,
      ...fixture,
      limits: { connections: 1, waitMs: 30 },
      onCallbackError: (error) => told.push((error as Error).message),
    });
    const leave = gate();
    const order: string[] = [];
    const holder = unit.run(async (tx) => {
      await leave.passed;
      await addWard(tx, 'held');
      unit.afterCommit(() => Promise.reject(new Error('printer on fire')));
    });
    await expect(unit.run(async () => 1)).rejects.toMatchObject({ code: 'WAIT_TIMEOUT' });
    const waiters = ['a', 'b', 'c'].map((name) => unit.run(async () => order.push(name), { waitMs: 10_000 }));
    leave.open();
    await Promise.all([holder, ...waiters]);
    expect(order).toEqual(['a', 'b', 'c']);
    expect(told).toEqual(['printer on fire']);

    const last = gate();
    const closing = unit.run(async (tx) => {
      await last.passed;
      return tx.count(WardRow);
    });
    const closed = unit.close();
    await expect(unit.run(async () => 1)).rejects.toMatchObject({ code: 'CLOSED' });
    await expect(unit.read(async () => 1)).rejects.toMatchObject({ code: 'CLOSED' });
    last.open();
    expect(await closing).toBe(1);
    await closed;
    await drop();
  });
});

const describeMariadb = process.env.SUIAN_TEST_MARIADB ? describe : describe.skip;

describe('a run while another program holds the file (sqlite)', () => {
  const db = useDatabase('sqlite', fixture);

  it('waits without freezing anything, and is served once the file is free', async () => {
    const foreign = new Database(db.place.file ?? '', { timeout: 0 });
    foreign.exec('BEGIN IMMEDIATE');
    const early = db.unit.run((tx) => addWard(tx, 'early'), { waitMs: 20 });
    await expect(early).rejects.toMatchObject({ code: 'WAIT_TIMEOUT' });
    const waiting = db.unit.run((tx) => addWard(tx, 'waiting'));
    expect(await db.unit.read((tx) => tx.count(WardRow))).toBe(0);
    foreign.exec('ROLLBACK');
    foreign.close();
    await waiting;
    expect(await db.unit.read((tx) => tx.count(WardRow))).toBe(1);
  });
});

describeMariadb('a deadlock (mariadb)', () => {
  const db = useDatabase('mariadb', fixture);

  it('repeats the whole of one run, even where the work swallowed the error', async () => {
    await db.unit.run((tx) =>
      tx.insert(
        WardRow,
        ['a', 'b'].map((id) => ({ id, code: id, beds: 0 })),
      ),
    );
    const bothHold = [gate(), gate()] as const;
    let attempts = 0;
    const add = (tx: Tx, id: string) => tx.query('UPDATE ward SET beds = beds + 1 WHERE id = ?', [id]);
    const cross = (me: 0 | 1, first: string, second: string) =>
      db.unit.run(async (tx) => {
        attempts += 1;
        await tx.insert(WardRow, { id: `mark${me}`, code: `mark${me}`, beds: 0 });
        await add(tx, first);
        bothHold[me].open();
        await bothHold[me === 0 ? 1 : 0].passed;
        await add(tx, second).catch(() => undefined);
        // Stock TypeORM would autocommit this after the deadlock.
        await tx.insert(WardRow, { id: `after${me}`, code: `after${me}`, beds: 0 }).catch(() => undefined);
      });
    await Promise.all([cross(0, 'a', 'b'), cross(1, 'b', 'a')]);
    expect(attempts).toBe(3);
    const rows = await db.unit.read((tx) => tx.find(WardRow, { order: { id: 'ASC' } }));
    expect(rows.map((row) => `${row.id} ${row.beds}`)).toEqual([
      'a 2',
      'after0 0',
      'after1 0',
      'b 2',
      'mark0 0',
      'mark1 0',
    ]);
  });

  it('reports the run whose connection the server kills, and goes on with another connection', async () => {
    const killed = db.unit.run(async (tx) => {
      await tx.insert(WardRow, { id: 'k', code: 'k', beds: 0 });
      const [row] = (await tx.query('SELECT CONNECTION_ID() AS id')) as { id: number }[];
      await onServer(db.place.url ?? '', `KILL ${row?.id}`);
      await tx.query('SELECT 1');
    });
    await expect(killed).rejects.toThrow();
    expect(await db.unit.run((tx) => tx.countBy(WardRow, { id: 'k' }))).toBe(0);
  });
});
