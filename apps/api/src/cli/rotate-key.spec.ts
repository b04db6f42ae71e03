import { useApp } from '../../test/app.js';
import { describeOnEachDatabase } from '../../test/databases.js';
import { bindPatient, RED, submit } from '../../test/journey.js';
import { lookInto, operate } from '../../test/operator.js';
import { RotateKey } from '../platform/backup/rotate-key.js';
import { sealedColumns } from '../platform/backup/sealed-columns.js';
import { sealerOf } from '../platform/config/sealer-of.js';
import { Sealer } from '../platform/crypto.js';
import { rowsOf } from '../platform/database/raw-sql.js';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';

const AT = '2026-10-21T02:00:00.000Z';

describeOnEachDatabase('a new field key', (engine) => {
  const app = useApp(engine);
  const withKeys = (...keys: string[]) => ({ ...app.env, FIELD_KEYS: keys.join(',') });
  const old = () => app.env.FIELD_KEYS;
  const next = `k2:${'3a'.repeat(32)}`;

  beforeAll(async () => {
    const nurse = await app.staff('nurse');
    await submit(await bindPatient(app, nurse), RED);
    const { patientId } = await bindPatient(app, nurse);
    await nurse.call('getPatient', { params: { patientId } });
  });

  /** Every sealed value, opened: `table.column.id` → text. */
  const openAll = async (unit: UnitOfWork, sealer: Sealer) => {
    const texts: Record<string, string> = {};
    const places = await unit.read((tx) => Promise.resolve(sealedColumns(tx)));
    for (const { table, column, key } of places) {
      const rows = await unit.read((tx) =>
        rowsOf<{ id: string; value: string | null }>(
          tx,
          `SELECT \`${key}\` AS id, \`${column}\` AS value FROM \`${table}\``,
        ),
      );
      for (const { id, value } of rows)
        if (value) texts[`${table}.${column}.${id}`] = sealer.open({ table, column, rowId: id }, value);
    }
    return texts;
  };

  it('finds every column that holds an envelope, whatever its name', async () => {
    const metadata = await app.unit.read((tx) => Promise.resolve(tx.connection.entityMetadatas));
    const known = await app.unit.read((tx) => Promise.resolve(sealedColumns(tx)));
    const names = known.map(({ table, column }) => `${table}.${column}`);
    expect(names).toEqual(expect.arrayContaining(['patient.phone_cipher', 'idempotency_key.reply']));
    for (const { tableName } of metadata) {
      const rows = await app.unit.read((tx) =>
        rowsOf<Record<string, unknown>>(tx, `SELECT * FROM \`${tableName}\``),
      );
      const sealed = rows.flatMap((row) =>
        Object.entries(row).filter(([, value]) => typeof value === 'string' && Sealer.keyIdOf(value)),
      );
      for (const [column] of sealed) expect(names).toContain(`${tableName}.${column}`);
    }
  });

  it('seals everything anew while the product runs, goes on after an interruption, and frees the old one', async () => {
    const before = await openAll(app.unit, sealerOf(app.env));
    const hashes = await app.unit.read((tx) =>
      rowsOf(tx, 'SELECT phone_hash, version FROM patient ORDER BY id'),
    );
    const both = withKeys(next, old());
    const interrupted = lookInto(both, (unit) =>
      new RotateKey(unit, sealerOf(both)).run(() => {
        throw new Error('the power fails');
      }),
    );
    await expect(interrupted).rejects.toThrow('the power fails');
    expect(await openAll(app.unit, sealerOf(both))).toEqual(before);
    await expect(openAll(app.unit, sealerOf(withKeys(next)))).rejects.toThrow('k1');

    const done = await operate(both, ['rotate-key'], AT);
    expect([done.code, done.text]).toEqual([0, expect.stringContaining('k1')]);
    expect(await openAll(app.unit, sealerOf(withKeys(next)))).toEqual(before);
    expect(
      await app.unit.read((tx) => rowsOf(tx, 'SELECT phone_hash, version FROM patient ORDER BY id')),
    ).toEqual(hashes);
    const again = await lookInto(both, (unit) => new RotateKey(unit, sealerOf(both)).run());
    expect(again).toEqual({ resealed: {}, unreadable: {}, stillInUse: [], free: ['k1'] });
  });

  it('says what still stands in the old one, and leaves alone what no key opens', async () => {
    const third = `k3:${'4b'.repeat(32)}`;
    const said = await operate(withKeys(third), ['rotate-key'], AT);
    expect([said.code, said.text]).toEqual([1, expect.stringContaining('patient.name_cipher')]);
    expect(said.text).toContain('k2');
    expect(Object.keys(await openAll(app.unit, sealerOf(withKeys(next)))).length).toBeGreaterThan(0);
  });

  it('is asked for plainly: an unknown command or option explains itself', async () => {
    expect((await operate(app.env, [], AT)).code).toBe(2);
    expect((await operate(app.env, ['backup', '--nowhere'], AT)).code).toBe(2);
    const verified = await operate(app.env, ['verify-audit'], AT);
    expect([verified.code, verified.text]).toEqual([0, expect.stringContaining('0 faults')]);
    expect((await operate(app.env, ['verify-audit', '--head', 'x'], AT)).code).toBe(1);
  });
});
