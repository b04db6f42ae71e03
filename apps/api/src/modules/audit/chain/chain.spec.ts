import { randomInt } from 'node:crypto';
import { useApp } from '../../../../test/app.js';
import { describeOnEachDatabase } from '../../../../test/databases.js';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Sealer } from '../../../platform/crypto.js';
import { rowsOf } from '../../../platform/database/raw-sql.js';
import { newId } from '../../../platform/ids.js';
import { Audit, verifyChainWith, type ChainFault } from '../index.js';
import { SEALED_COLUMNS } from './sealed-content.js';

type Value = string | number | null;

const nurse: StaffActor = {
  kind: 'staff',
  id: newId(),
  name: '何佳敏',
  role: 'nurse',
  organizationId: newId(),
  departmentIds: [],
  zone: 'Asia/Shanghai',
  sessionHash: '',
  address: '10.0.0.1',
  requestId: 'r1',
};

describeOnEachDatabase('the seal on the audit', (engine) => {
  const app = useApp(engine);

  const audit = () => app.app.get(Audit, { strict: false });
  const record = (organizationId: string, patientId: string | null = newId()) =>
    app.unit.run((tx) =>
      audit().record(tx, nurse, { organizationId, action: 'patient.opened', patientId, shown: ['phone'] }),
    );
  const verify = (...kept: { organizationId: string; position: number; hash: string }[]) =>
    verifyChainWith(app.app.get(Sealer, { strict: false })).run(app.unit, kept);
  const faultsOf = async (organizationId: string): Promise<Omit<ChainFault, 'organizationId'>[]> => {
    const { faults } = await verify();
    return faults
      .filter((fault) => fault.organizationId === organizationId)
      .map(({ at, kind }) => ({ at, kind }));
  };
  const change = (sql: string, values: Value[]) => app.unit.run((tx) => tx.query(sql, values));
  const rows = <T>(sql: string, values: Value[] = []) => app.unit.read((tx) => rowsOf<T>(tx, sql, values));

  /** Lets entries settle and the jobs seal them. */
  const seal = async () => {
    app.system.forward({ minutes: 2 });
    await app.drain();
  };

  /** An organization with a sealed chain of this length; its sequences. */
  const chainOf = async (length: number): Promise<{ organizationId: string; sequences: number[] }> => {
    const organizationId = newId();
    await app.unit.run((tx) => audit().startSealing(tx, organizationId));
    for (let count = 0; count < length; count += 1) await record(organizationId, count % 2 ? newId() : null);
    await seal();
    const found = await rows<{ sequence: number }>(
      'SELECT sequence FROM audit_link WHERE organization_id = ? ORDER BY position',
      [organizationId],
    );
    expect(found).toHaveLength(length);
    return { organizationId, sequences: found.map(({ sequence }) => sequence) };
  };

  it('covers every column of an entry', async () => {
    const metadata = await app.unit.read((tx) => Promise.resolve(tx.connection.entityMetadatas));
    const entry = metadata.find(({ tableName }) => tableName === 'audit_entry');
    expect(entry?.columns.map(({ databaseName }) => databaseName).sort()).toEqual([...SEALED_COLUMNS].sort());
  });

  it('comes by itself to what the ward did, once a minute has passed', async () => {
    await app.staff('nurse');
    await app.drain();
    expect((await verify()).sealed).toBe(0);
    await seal();
    const { sealed, waiting, faults, heads } = await verify();
    expect([sealed > 0, waiting, faults]).toEqual([true, 0, []]);
    expect(heads.filter(({ position }) => position > 0)).toHaveLength(1);
  });

  it('is put on entry by entry; a later run goes on where the last one ended', async () => {
    const { organizationId, sequences } = await chainOf(3);
    await record(organizationId);
    await app.drain();
    expect((await verify()).waiting).toBeGreaterThan(0);
    await seal();
    const links = await rows<{ position: number }>(
      'SELECT position FROM audit_link WHERE organization_id = ? ORDER BY sequence',
      [organizationId],
    );
    expect([links.map(({ position }) => position), sequences.length]).toEqual([[1, 2, 3, 4], 3]);
    expect(await faultsOf(organizationId)).toEqual([]);
  });

  it('never steps over an entry that is too young, whatever comes after it', async () => {
    const organizationId = newId();
    await app.unit.run((tx) => audit().startSealing(tx, organizationId));
    app.system.forward({ minutes: 3 });
    await record(organizationId);
    app.system.forward({ minutes: -2 });
    await record(organizationId);
    app.system.forward({ minutes: 1, seconds: 30 });
    await app.drain();
    expect((await rows('SELECT * FROM audit_link WHERE organization_id = ?', [organizationId])).length).toBe(
      0,
    );
    await seal();
    expect(await faultsOf(organizationId)).toEqual([]);
  });

  it('finds one changed byte in 100 of 100 tries, and says where', async () => {
    const { organizationId, sequences } = await chainOf(20);
    const columns = [
      ...SEALED_COLUMNS.map((column) => ['audit_entry', column] as const),
      ...(['sequence', 'organization_id', 'position', 'hash'] as const).map(
        (column) => ['audit_link', column] as const,
      ),
    ];
    for (let trial = 0; trial < 100; trial += 1) {
      const [table, column] = columns[trial % columns.length]!;
      const sequence = sequences[randomInt(sequences.length)]!;
      const [row] = await rows<Record<string, Value>>(`SELECT * FROM ${table} WHERE sequence = ?`, [
        sequence,
      ]);
      const before = row![column]!;
      const after = flipped(before);
      const key = column === 'sequence' ? (after as number) : sequence;
      await change(`UPDATE ${table} SET ${column} = ? WHERE sequence = ?`, [after, sequence]);
      const found = await faultsOf(organizationId);
      expect([table, column, found.length > 0]).toEqual([table, column, true]);
      if (table === 'audit_entry' && column !== 'sequence')
        expect(found).toContainEqual({ kind: 'changed', at: sequence });
      await change(`UPDATE ${table} SET ${column} = ? WHERE sequence = ?`, [before, key]);
    }
    expect(await faultsOf(organizationId)).toEqual([]);
  });

  it('finds a row that is gone, a link that is gone, and both', async () => {
    const { organizationId, sequences } = await chainOf(5);
    const middle = sequences[2]!;
    await change('DELETE FROM audit_entry WHERE sequence = ?', [middle]);
    expect(await faultsOf(organizationId)).toEqual([{ kind: 'entry-missing', at: middle }]);
    await change('DELETE FROM audit_link WHERE sequence = ?', [middle]);
    expect(await faultsOf(organizationId)).toEqual([{ kind: 'link-missing', at: 3 }]);
  });

  it('finds an entry that was slipped in, and two that changed places', async () => {
    const { organizationId, sequences } = await chainOf(4);
    await change('UPDATE audit_link SET position = 99 WHERE sequence = ?', [sequences[1]!]);
    await change('UPDATE audit_link SET position = 2 WHERE sequence = ?', [sequences[2]!]);
    await change('UPDATE audit_link SET position = 3 WHERE sequence = ?', [sequences[1]!]);
    expect(await faultsOf(organizationId)).toContainEqual({ kind: 'reordered', at: sequences[1] });

    const other = await chainOf(3);
    await change('DELETE FROM audit_link WHERE sequence = ?', [other.sequences[0]!]);
    expect(await faultsOf(other.organizationId)).toContainEqual({ kind: 'inserted', at: other.sequences[0] });
  });

  it('finds a chain whose end was cut off: by its head, or by the head somebody kept', async () => {
    const { organizationId, sequences } = await chainOf(4);
    const { heads } = await verify();
    const kept = heads.find((head) => head.organizationId === organizationId)!;
    expect((await verify(kept)).faults).toEqual(
      (await verify()).faults.filter((fault) => fault.organizationId !== organizationId),
    );
    await change('DELETE FROM audit_entry WHERE sequence = ?', [sequences[3]!]);
    await change('DELETE FROM audit_link WHERE sequence = ?', [sequences[3]!]);
    expect(await faultsOf(organizationId)).toEqual([{ kind: 'head', at: 3 }]);
    const [last] = await rows<{ hash: string }>('SELECT hash FROM audit_link WHERE sequence = ?', [
      sequences[2]!,
    ]);
    await change('UPDATE audit_head SET position = 3, hash = ? WHERE organization_id = ?', [
      last!.hash,
      organizationId,
    ]);
    expect(await faultsOf(organizationId)).toEqual([]);
    const { faults } = await verify(kept);
    expect(faults).toContainEqual({ organizationId, kind: 'cut', at: 4 });
  });
});

/** One byte of a text, one bit of a number, something where there was nothing. */
function flipped(value: Value): Value {
  if (value === null) return '0';
  if (typeof value === 'number') return value + 1_000_000 * (1 + randomInt(9));
  if (value === '') return ' ';
  const at = randomInt(value.length);
  const code = value.charCodeAt(at);
  return `${value.slice(0, at)}${String.fromCharCode(code < 128 ? code ^ 1 : code + 1)}${value.slice(at + 1)}`;
}
