import { useApp } from '../../../test/app.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import { bindPatient, problemOf, type BoundPatient } from '../../../test/journey.js';
import { allowMessage, arrivedOn, remindersOf, spoil } from '../../../test/messages.js';
import type { StaffDesk } from '../../../test/people.js';
import { rowsOf } from '../../platform/database/raw-sql.js';
import { CarePlans } from '../care-plans/index.js';
import { MessageKinds, type MessageKindHandler } from './message-kinds.js';
import { MessageSettlement } from './message-settlement.js';

/** The plan's second task opens at eight on this morning. */
const MORNING = '2026-10-23T00:00:00.000Z';
const DAY = 3;

describeOnEachDatabase('a message whose fate a person decides', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;
  let supervisor: StaffDesk;
  let start: Date;

  beforeAll(async () => {
    nurse = await app.staff('nurse');
    supervisor = await app.staff('supervisor');
    start = app.clock.now();
  });
  beforeEach(() => app.clock.set(start));

  const reminderOf = async (patient: BoundPatient) => (await remindersOf(nurse, patient)).get(DAY);
  /** The supervisor's line about this patient, of those shown without a wish. */
  const lineOf = async ({ patientId }: BoundPatient) => {
    const { rows } = await supervisor.call('listMessages', { query: { limit: 100 } });
    return rows.find(({ patient }) => patient?.id === patientId);
  };
  const decide = (line: { id: string; version: number }, decision: 'release' | 'drop', desk = supervisor) =>
    desk.call('settleMessage', {
      params: { messageId: line.id },
      body: { version: line.version, decision },
    });
  /** WeChat has the message, and the answer is lost on its way. */
  const withLostReceipt = async () => {
    const patient = await bindPatient(app, nurse);
    await allowMessage(app, patient.phone);
    app.clock.set(MORNING);
    await spoil(app, { after: true, cut: true });
    await app.drain();
    return patient;
  };

  it('is 结果未知 where no receipt came, is listed, and is not sent again by itself', async () => {
    const patient = await withLostReceipt();
    expect(await reminderOf(patient)).toMatchObject({ state: 'unknown', reason: 'wechat.no-receipt' });
    expect(await lineOf(patient)).toMatchObject({
      kind: 'task-due',
      title: '术后第 3 天：伤口和疼痛',
      state: 'unknown',
      patient: { maskedName: '周*兰' },
      sentAt: MORNING,
    });
    app.clock.forward({ hours: 5 });
    await app.drain();
    expect(await arrivedOn(app, patient.phone)).toHaveLength(1);
    const { rows: events } = await supervisor.call('listEvents', { query: { since: 0 } });
    expect(events).toContainEqual(
      expect.objectContaining({ kind: 'message.changed', patientId: patient.patientId }),
    );
  });

  it('is sent once more in a row of its own when the supervisor releases it', async () => {
    const patient = await withLostReceipt();
    await allowMessage(app, patient.phone);
    const line = (await lineOf(patient))!;
    const released = await decide(line, 'release');
    expect(released).toMatchObject({ state: 'waiting', reason: null, sentAt: null });
    expect(released.id).not.toBe(line.id);
    expect((await problemOf(decide(line, 'release'))).code).toBe('message.already-settled');
    await app.drain();
    expect(await arrivedOn(app, patient.phone)).toHaveLength(2);
    expect(await reminderOf(patient)).toMatchObject({ state: 'accepted' });
    expect(await lineOf(patient)).toBeUndefined();
    const { rows } = await supervisor.call('listMessages', { query: { show: 'all', limit: 100 } });
    const states = rows
      .filter(({ patient: whose }) => whose?.id === patient.patientId)
      .map(({ state }) => state);
    expect(states).toEqual(expect.arrayContaining(['accepted', 'unknown']));
  });

  it('rests when he drops it', async () => {
    const patient = await withLostReceipt();
    const line = (await lineOf(patient))!;
    expect((await problemOf(decide({ ...line, version: line.version + 1 }, 'drop'))).code).toBe(
      'row.changed-meanwhile',
    );
    expect(await decide(line, 'drop')).toMatchObject({ state: 'dropped', reason: 'person.dropped' });
    await app.drain();
    expect(await arrivedOn(app, patient.phone)).toHaveLength(1);
    expect(await lineOf(patient)).toBeUndefined();
  });

  it('is no nurse’s to decide, and not to be seen by one', async () => {
    const line = (await lineOf(await withLostReceipt()))!;
    expect((await problemOf(decide(line, 'drop', nurse))).code).toBe('permission.denied');
    expect((await problemOf(nurse.call('listMessages', {}))).code).toBe('permission.denied');
    expect((await problemOf(nurse.call('releaseSending', {}))).code).toBe('permission.denied');
    await decide(line, 'drop');
  });

  it('is 结果未知 where a process ended between handing over and the receipt', async () => {
    const patient = await bindPatient(app, nurse);
    await allowMessage(app, patient.phone);
    const id = await messageOf(patient);
    await app.unit.run((tx) => tx.query("UPDATE message SET state = 'sending' WHERE id = ?", [id]));
    app.clock.set(MORNING);
    await app.drain();
    expect(await reminderOf(patient)).toMatchObject({ state: 'unknown', reason: 'process-ended' });
    expect(await arrivedOn(app, patient.phone)).toEqual([]);
  });

  it('is known after all when the receipt comes late; doubt never replaces knowledge', async () => {
    const patient = await withLostReceipt();
    const id = (await lineOf(patient))!.id;
    await allowMessage(app, patient.phone);
    await decide((await lineOf(patient))!, 'release');
    const late = { id, fence: 1 };
    const settlement = app.app.get(MessageSettlement, { strict: false });
    const settle = (fence: number, providerId: string) =>
      app.unit.run((tx) => settlement.settle(tx, { id, fence }, { kind: 'accepted', providerId }));
    await settle(7, 'somebody else');
    expect(await stateIn(id)).toBe('unknown');
    await settle(1, '1700827132819554304');
    expect(await stateIn(id)).toBe('accepted');
    await app.unit.run((tx) => settlement.settle(tx, late, { kind: 'unknown', reason: 'wechat.no-receipt' }));
    expect(await stateIn(id)).toBe('accepted');
    await app.drain();
    expect(await arrivedOn(app, patient.phone)).toHaveLength(1);
  });

  it('is given to a person when WeChat stays out of reach', async () => {
    const patient = await bindPatient(app, nurse);
    await allowMessage(app, patient.phone);
    app.clock.set(MORNING);
    await spoil(app, { errcode: -1, times: 8 });
    for (const minutes of [0, 1, 5, 15, 30, 60, 120]) {
      app.clock.forward({ minutes });
      await app.drain();
      expect(await reminderOf(patient)).toMatchObject({ state: 'waiting', reason: 'wechat.unavailable' });
    }
    app.clock.forward({ minutes: 120 });
    await app.drain();
    expect(await reminderOf(patient)).toMatchObject({ state: 'failed', reason: 'wechat.unavailable' });
    await decide((await lineOf(patient))!, 'release');
    await app.drain();
    expect(await arrivedOn(app, patient.phone)).toHaveLength(1);
  });

  it('waits while sending is held, until it is released', async () => {
    const patient = await bindPatient(app, nurse);
    await allowMessage(app, patient.phone);
    const since = new Date(MORNING);
    await app.unit.run((tx) =>
      tx.query("INSERT INTO sending_hold (name, since, reason) VALUES ('all', ?, 'restored')", [
        since.getTime(),
      ]),
    );
    app.clock.set(MORNING);
    await app.drain();
    expect(await arrivedOn(app, patient.phone)).toEqual([]);
    expect((await supervisor.call('listMessages', {})).hold).toEqual({ since: MORNING, reason: 'restored' });
    await supervisor.call('releaseSending', {});
    await supervisor.call('releaseSending', {});
    expect((await supervisor.call('listMessages', {})).hold).toBeNull();
    app.clock.forward({ minutes: 1 });
    await app.drain();
    expect(await arrivedOn(app, patient.phone)).toHaveLength(1);
  });

  it('is queued once, however often it is asked for', async () => {
    const patient = await bindPatient(app, nurse);
    const plans = app.app.get(CarePlans, { strict: false });
    const before = await countOf(patient);
    for (const _ of [1, 2]) {
      await app.unit.run((tx) => plans.remindersFor(tx, patient.patientId, app.clock.now()));
    }
    expect(before).toBe(5);
    expect(await countOf(patient)).toBe(before);
  });

  async function messageOf({ patientId }: BoundPatient): Promise<string> {
    const sql = "SELECT id FROM message WHERE patient_id = ? AND occurrence_key LIKE '%:day-3:%'";
    const [row] = await app.unit.read((tx) => rowsOf<{ id: string }>(tx, sql, [patientId]));
    return row!.id;
  }

  async function stateIn(id: string): Promise<string> {
    const sql = 'SELECT state FROM message WHERE id = ?';
    const [row] = await app.unit.read((tx) => rowsOf<{ state: string }>(tx, sql, [id]));
    return row!.state;
  }

  async function countOf({ patientId }: BoundPatient): Promise<number> {
    const sql = 'SELECT COUNT(*) AS n FROM message WHERE patient_id = ?';
    const [row] = await app.unit.read((tx) => rowsOf<{ n: number }>(tx, sql, [patientId]));
    return Number(row!.n);
  }
});

describe('the kinds of messages', () => {
  const handler = {} as MessageKindHandler;

  it('stop the start where nobody answers for one', () => {
    expect(() => new MessageKinds().onApplicationBootstrap()).toThrow(/task-due has no handler/);
  });

  it('stop the start where two rooms do', () => {
    const kinds = new MessageKinds();
    kinds.register('task-due', handler);
    expect(() => kinds.register('task-due', handler)).toThrow(/task-due has two handlers/);
    expect(() => kinds.onApplicationBootstrap()).not.toThrow();
  });
});
