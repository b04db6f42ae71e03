import { Between, In, LessThan, MoreThanOrEqual } from 'typeorm';
import { describeOnEachDatabase, useDatabase } from '../../../test/databases.js';
import { storedInstant } from './columns.js';
import { EventRow, NoteRow, WardRow, fixture, note } from '../../../test/database-fixture.js';
import { dialectOf, forUpdate, isDuplicateKey, isMissingReference, skipLocked } from './dialect.js';
import { changedRows, rowsOf } from './raw-sql.js';

describeOnEachDatabase('stored values', (engine) => {
  const db = useDatabase(engine, fixture);

  const failureOf = async (work: Promise<unknown>): Promise<Error> => {
    try {
      await work;
    } catch (error) {
      return error as Error;
    }
    throw new Error('nothing failed');
  };

  it('come back exactly as they were given', async () => {
    await db.unit.run(async (tx) => {
      await tx.insert(WardRow, { id: 'w1', code: 'ORTHO', beds: 40 });
      await tx.insert(NoteRow, full);
    });
    const found = await db.unit.read((tx) => tx.findOneByOrFail(NoteRow, { id: 'n1' }));
    expect({ ...found }).toEqual(full);
  });

  const full = note({
    id: 'n1',
    wardId: 'w1',
    title: '😀 尾空格 ',
    body: 'x'.repeat(100_000),
    answers: { 体温: 38.5, list: [1, null, 'a'] },
    readAt: new Date('1969-12-31T23:59:59.999Z'),
    isUrgent: true,
    celsius: 38.1,
  });

  it('find rows by instants, to the millisecond and in order', async () => {
    const at = (ms: number) => new Date(Date.UTC(2026, 2, 8) + ms);
    await db.unit.run(async (tx) => {
      await tx.insert(
        NoteRow,
        [2, 0, 1].map((ms) => note({ id: `t${ms}`, writtenAt: at(ms) })),
      );
    });
    const ids = (where: object) =>
      db.unit.read(async (tx) => {
        const rows = await tx.find(NoteRow, { where, order: { writtenAt: 'ASC' } });
        return rows.map((row) => row.id);
      });
    expect(await ids({ writtenAt: Between(at(0), at(1)) })).toEqual(['t0', 't1']);
    expect(await ids({ id: In(['t0', 't1', 't2']), writtenAt: LessThan(at(1)) })).toEqual(['t0']);
    expect(await ids({ id: In(['t0', 't1', 't2']), writtenAt: MoreThanOrEqual(at(1)) })).toEqual([
      't1',
      't2',
    ]);
    expect(await ids({ writtenAt: at(2) })).toEqual(['t2']);
  });

  it('are numbers in raw SQL too, on both engines', async () => {
    const rows: unknown = await db.unit.read((tx) =>
      tx.query('SELECT written_at AS at, is_urgent AS urgent FROM note WHERE id = ?', ['n1']),
    );
    expect(rows).toEqual([{ at: storedInstant(full.writtenAt), urgent: 1 }]);
    const sums: unknown = await db.unit.read((tx) =>
      tx.query('SELECT COUNT(*) AS n, SUM(beds) AS beds FROM ward'),
    );
    expect(sums).toEqual([{ n: 1, beds: 40 }]);
  });

  it('compare codes and words byte by byte', async () => {
    await db.unit.run((tx) => tx.insert(WardRow, { id: 'w2', code: 'ortho', beds: 1 }));
    const codes = (sql: string, value: string) =>
      db.unit.read(async (tx) =>
        ((await tx.query(sql, [value])) as { code: string }[]).map((row) => row.code),
      );
    expect(await codes('SELECT code FROM ward WHERE code = ?', 'ORTHO')).toEqual(['ORTHO']);
    expect(await codes('SELECT code FROM ward WHERE code LIKE ?', 'or%')).toEqual(['ortho']);
  });

  it('count events up', async () => {
    const seqs = await db.unit.run(async (tx) => {
      const first = await tx.save(tx.create(EventRow, { kind: 'a' }));
      const second = await tx.save(tx.create(EventRow, { kind: 'b' }));
      return [first.seq, second.seq];
    });
    expect(seqs).toEqual([1, 2]);
  });

  it('let one of two editors win by the row version', async () => {
    const edit = () =>
      db.unit.run(async (tx) => {
        const done = await tx.update(NoteRow, { id: 'n1', version: 1 }, { title: '改', version: 2 });
        return done.affected;
      });
    expect(await edit()).toBe(1);
    expect(await edit()).toBe(0);
  });

  it('report a duplicate and a missing row alike, without the values', async () => {
    const secret = '张三丰';
    const insert = (row: NoteRow) => db.unit.run((tx) => tx.insert(NoteRow, row));
    const duplicate = await failureOf(
      db.unit.run((tx) => tx.insert(WardRow, { id: 'w3', code: 'ORTHO', beds: 9 })),
    );
    expect(isDuplicateKey(duplicate)).toBe(true);
    expect(isMissingReference(duplicate)).toBe(false);
    const sameKey = await failureOf(insert(note({ id: 'n1', title: secret })));
    expect(isDuplicateKey(sameKey)).toBe(true);
    const orphan = await failureOf(insert(note({ id: 'n9', wardId: 'nowhere', title: secret })));
    expect(isMissingReference(orphan)).toBe(true);
    for (const error of [duplicate, sameKey, orphan]) {
      const told = JSON.stringify({ ...error, message: error.message, stack: error.stack });
      expect(told).not.toContain(secret);
      expect(told).not.toContain("'ORTHO'");
    }
  });

  it('refuse a Date or an object bound by hand, which the engines would store differently', async () => {
    const bind = (value: unknown) => db.unit.read((tx) => tx.query('SELECT ? AS v', [value]));
    await expect(bind(new Date())).rejects.toMatchObject({ code: 'MISUSE' });
    await expect(bind({ id: 1 })).rejects.toMatchObject({ code: 'MISUSE' });
    expect(await bind(true)).toEqual([{ v: 1 }]);
  });

  it('count the rows a raw statement matched, changed or not', async () => {
    const set = (beds: number, limit: number) =>
      db.unit.run((tx) =>
        changedRows(tx, 'UPDATE ward SET beds = ? WHERE id = ? AND beds < ?', [beds, 'w1', limit]),
      );
    expect(await set(40, 50)).toBe(1);
    expect(await set(40, 40)).toBe(0);
    const rows = await db.unit.read((tx) =>
      rowsOf<{ beds: number }>(tx, 'SELECT beds FROM ward WHERE id = ?', ['w1']),
    );
    expect(rows).toEqual([{ beds: 40 }]);
  });

  it('let a queue claim its rows', async () => {
    const claimed: unknown = await db.unit.run((tx) =>
      tx.query(`SELECT seq FROM event ORDER BY seq LIMIT 1${skipLocked(tx)}`),
    );
    expect(claimed).toEqual([{ seq: 1 }]);
    const held = await db.unit.run(async (tx) => {
      await tx.query(`SELECT seq FROM event WHERE seq = 1${forUpdate(tx)}`);
      return dialectOf(tx).begin;
    });
    expect(held).toMatch(/TRANSACTION|IMMEDIATE/);
  });
});
