import { useApp } from '../../../test/app.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import type { Actor, StaffActor } from '../../platform/auth/actors.js';
import { newId } from '../../platform/ids.js';
import { Audit } from './index.js';

const trace = { address: '10.0.0.1', requestId: 'r1' };
const nurse: StaffActor = {
  kind: 'staff',
  id: newId(),
  name: '何佳敏',
  role: 'nurse',
  organizationId: newId(),
  departmentIds: [],
  zone: 'Asia/Shanghai',
  sessionHash: '',
  ...trace,
};
const patient: Actor = { kind: 'patient', id: newId(), sessionHash: '', ...trace };
const system: Actor = {
  kind: 'integration',
  scopes: [],
  id: newId(),
  name: 'HIS',
  organizationId: newId(),
  zone: 'UTC',
  ...trace,
};

describeOnEachDatabase('the audit trail', (engine) => {
  const app = useApp(engine);
  const audit = () => app.app.get(Audit, { strict: false });

  const entries = (
    organizationId: string,
    patientId: string,
    page = { limit: 10, after: null as number[] | null },
  ) => app.unit.read((tx) => audit().entriesOf(tx, organizationId, patientId, page));

  it('tells who did what to a patient, newest first, in one organization only', async () => {
    const [organizationId, patientId] = [newId(), newId()];
    await app.unit.run(async (tx) => {
      await audit().record(tx, nurse, {
        organizationId,
        action: 'patient.revealed',
        patientId,
        shown: ['phone'],
      });
      await audit().record(tx, patient, { organizationId, action: 'seat.bound', patientId });
      await audit().record(tx, system, { organizationId, action: 'discharge.registered', patientId });
      await audit().record(tx, nurse, { organizationId: newId(), action: 'patient.opened', patientId });
    });
    const { rows, next } = await entries(organizationId, patientId);
    expect(rows.map(({ who, role, action, fields }) => [who, role, action, fields])).toEqual([
      ['HIS', 'integration', 'discharge.registered', []],
      ['', 'patient', 'seat.bound', []],
      ['何佳敏', 'nurse', 'patient.revealed', ['phone']],
    ]);
    expect(
      rows.every((row) => /^[0-9a-z]{26}$/.test(row.id) && row.at === app.clock.now().toISOString()),
    ).toBe(true);
    expect(next).toBeNull();
  });

  it('turns its pages without losing or repeating a row', async () => {
    const [organizationId, patientId] = [newId(), newId()];
    await app.unit.run(async (tx) => {
      for (const action of ['a', 'b', 'c'])
        await audit().record(tx, nurse, { organizationId, action, patientId });
    });
    const first = await entries(organizationId, patientId, { limit: 2, after: null });
    const after = JSON.parse(Buffer.from(first.next!, 'base64url').toString()) as number[];
    const second = await entries(organizationId, patientId, { limit: 2, after });
    expect([...first.rows, ...second.rows].map((row) => row.action)).toEqual(['c', 'b', 'a']);
    expect(second.next).toBeNull();
  });

  it('writes a list page once, however often it is polled, and again when somebody else is on it', async () => {
    const [organizationId, first, second] = [newId(), newId(), newId()];
    const reader = { ...nurse, id: newId() };
    const look = (shown: string[]) =>
      app.unit.run((tx) =>
        audit().recordList(tx, reader, { organizationId, action: 'alerts.listed', shown }),
      );
    const rows = () =>
      app.unit.read((tx) =>
        tx.query<unknown[]>('SELECT action FROM audit_entry WHERE actor_id = ?', [reader.id]),
      );
    await look([first]);
    await look([first]);
    expect(await rows()).toHaveLength(1);
    await look([first, second]);
    await look([second, first]);
    expect(await rows()).toHaveLength(2);
    await look([first]);
    expect(await rows()).toHaveLength(3);
  });

  it('is not written where the work it belongs to is undone', async () => {
    const [organizationId, patientId] = [newId(), newId()];
    const work = app.unit.run(async (tx) => {
      await audit().record(tx, nurse, { organizationId, action: 'patient.opened', patientId });
      throw new Error('undone');
    });
    await expect(work).rejects.toThrow('undone');
    expect((await entries(organizationId, patientId)).rows).toEqual([]);
  });
});
