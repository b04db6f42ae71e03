import type { IntakeMonitor } from '@suian/contracts/intake';
import { useApp, WEDNESDAY_MORNING } from '../../../test/app.js';
import { bundleOf } from '../../../test/bundles.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import { dischargeForm } from '../../../test/discharge-forms.js';
import { problemOf } from '../../../test/journey.js';
import type { StaffDesk } from '../../../test/people.js';
import { API_KEY } from '../../../test/ward.js';
import { json, pathOf, send } from '../../../test/wire.js';

const NOTHING = { messages: 0, units: 0, refused: 0 };

/** One minute's worth of mistakes and one of silence: each test starts on a day of its own. */
describeOnEachDatabase('the intake monitor', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;
  let departmentId: string;
  let count = 0;

  beforeAll(async () => {
    nurse = await app.staff('nurse');
    departmentId = (await nurse.call('mySession', {})).departments[0]!.id;
  });

  const post = async (bundle: object, key = API_KEY) => {
    const headers = json({ Authorization: `Bearer ${key}` });
    const body = JSON.stringify(bundle);
    return (await send(app.baseUrl, { method: 'POST', path: pathOf('takeFhir'), headers, body })).status;
  };
  const sound = () => {
    count += 1;
    return bundleOf({ mrn: `M${count}`, key: String(count) });
  };
  const refused = () => {
    count += 1;
    return bundleOf({ mrn: `M${count}`, key: String(count), birthDate: '2030-01-01' });
  };
  const monitor = (): Promise<IntakeMonitor> => nurse.call('getIntakeMonitor', {});
  const cardOf = async (name: string | null) =>
    (await monitor()).sources.find((source) => source.name === name)!;
  const at = (iso: string) => app.clock.set(iso);

  it('knows a key that never sent, and no form that nobody filled in', async () => {
    expect(await monitor()).toEqual({
      at: WEDNESDAY_MORNING,
      sources: [{ kind: 'key', name: 'HIS', lastAt: null, today: NOTHING, open: 0, silentSince: null }],
      open: 0,
    });
  });

  it('counts messages, patients and what was refused, each by the way it came', async () => {
    expect(await post(sound())).toBe(200);
    const mixed = { ...sound(), entry: [...sound().entry, ...refused().entry, ...sound().entry] };
    expect(await post(mixed)).toBe(200);
    expect(await post(refused())).toBe(422);
    const form = dischargeForm(departmentId, {
      patient: { mrn: 'M900', phone: '13900008801', name: '胡二' },
    });
    await nurse.call('registerDischarge', { body: form });
    const { sources, open } = await monitor();
    expect(open).toBe(2);
    expect(sources).toEqual([
      {
        kind: 'key',
        name: 'HIS',
        lastAt: WEDNESDAY_MORNING,
        today: { messages: 3, units: 3, refused: 2 },
        open: 2,
        silentSince: null,
      },
      {
        kind: 'form',
        name: null,
        lastAt: WEDNESDAY_MORNING,
        today: { messages: 1, units: 1, refused: 0 },
        open: 0,
        silentSince: null,
      },
    ]);
    const { rows } = await nurse.call('listRefusals', {});
    await nurse.call('settleRefusal', { params: { refusalId: rows[0]!.id }, body: { reason: '已补录' } });
    expect(await cardOf('HIS')).toMatchObject({ open: 1, today: { refused: 2 } });
  });

  it('counts a repeated form once: the same request again is the same', async () => {
    const { messages } = (await cardOf(null)).today;
    const body = dischargeForm(departmentId, {
      patient: { mrn: 'M901', phone: '13900008802', name: '胡六' },
    });
    const call = () => nurse.call('registerDischarge', { body }, { idempotencyKey: 'monitor-form-1' });
    await call();
    await call();
    expect((await cardOf(null)).today.messages).toBe(messages + 1);
  });

  it('warns half an hour after the last message, with its time, until one comes', async () => {
    at('2026-10-26T02:40:00.000Z');
    await post(sound());
    at('2026-10-26T03:10:00.000Z');
    expect(await cardOf('HIS')).toMatchObject({ silentSince: null });
    at('2026-10-26T03:11:00.000Z');
    const { sources } = await monitor();
    expect(sources[0]).toMatchObject({ name: 'HIS', silentSince: '2026-10-26T02:40:00.000Z' });
    expect(sources.find(({ kind }) => kind === 'form')).toMatchObject({ silentSince: null });
    await post(sound());
    expect(await cardOf('HIS')).toMatchObject({ silentSince: null, lastAt: '2026-10-26T03:11:00.000Z' });
  });

  it('is not alarmed by a night, and begins each day at nothing', async () => {
    at('2026-10-27T11:55:00.000Z');
    await post(sound());
    at('2026-10-27T23:59:00.000Z');
    expect(await cardOf('HIS')).toMatchObject({ silentSince: null, today: NOTHING });
  });

  it('tells a new key apart, forgets a revoked one, and shows another hospital neither', async () => {
    const admin = await app.staff('admin');
    const { key, row } = await admin.call('makeKey', { body: { name: '平台', scopes: ['intake.fhir'] } });
    await post(sound(), key);
    expect(await cardOf('平台')).toMatchObject({ today: { messages: 1, units: 1, refused: 0 } });
    await admin.call('revokeKey', { params: { keyId: row.id }, body: { reason: '停用' } });
    expect(await cardOf('平台')).toBeUndefined();
    const stranger = await app.staff('stranger');
    expect((await stranger.call('getIntakeMonitor', {})).sources).toEqual([]);
    const doctor = await app.staff('doctor');
    expect(await problemOf(doctor.call('getIntakeMonitor', {}))).toMatchObject({ code: 'permission.denied' });
  });

  it('counts every message of many at once', async () => {
    at('2026-10-28T02:00:00.000Z');
    await Promise.all(Array.from({ length: 8 }, () => post(sound())));
    expect((await cardOf('HIS')).today).toEqual({ messages: 8, units: 8, refused: 0 });
  });
});
