import { useApp } from '../../../test/app.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import { bindPatient, problemOf, RED, submit, YELLOW, type BoundPatient } from '../../../test/journey.js';
import type { StaffDesk } from '../../../test/people.js';
import { AuditEntryRow } from '../audit/persistence/audit-entry.entity.js';
import { EncounterRow } from '../patients/persistence/encounter.entity.js';
import { CarePlanRow } from '../care-plans/persistence/care-plan.entity.js';
import { FollowUpTaskRow } from '../care-plans/persistence/follow-up-task.entity.js';
import { AlertRow } from '../triage/persistence/alert.entity.js';

describeOnEachDatabase('what the patient sees', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;

  beforeAll(async () => {
    nurse = await app.staff('nurse');
  });

  const todayOf = ({ phone, seatId }: BoundPatient) => phone.call('today', { query: { seat: seatId } });
  const alertOf = async ({ patientId }: BoundPatient) => {
    const { id, version } = await app.unit.read((tx) => tx.findOneByOrFail(AlertRow, { patientId }));
    return { params: { alertId: id }, version };
  };
  const actionsOf = async ({ patientId }: BoundPatient) => {
    const rows = await app.unit.read((tx) =>
      tx.find(AuditEntryRow, { where: { patientId }, order: { sequence: 'ASC' } }),
    );
    return rows.map(({ actorKind, action }) => `${actorKind} ${action}`);
  };

  it('the reply of binding is today: the one task with its questions, and nothing that is not due', async () => {
    const patient = await bindPatient(app, nurse);
    expect(patient.today).toMatchObject({
      now: '2026-10-21T01:40:00.000Z',
      offsetMinutes: 480,
      seat: { id: patient.seatId, role: 'self', patientName: '周桂兰' },
      dayCount: { anchorKind: 'operation', day: 1 },
      stops: [
        { title: '手术', on: '2026-10-20', state: 'done' },
        { title: '第 1 天', on: '2026-10-21', state: 'today' },
        { title: '第 3 天', on: '2026-10-23', state: 'later' },
        { title: '第 7 天', state: 'later' },
        { title: '第 14 天', state: 'later' },
      ],
      tasks: [{ title: '术后第 1 天：伤口和疼痛', isOverdue: false, estimatedMinutes: 3, lastAnswers: null }],
      nextTask: { title: '术后第 3 天：伤口和疼痛', opensAt: '2026-10-23T00:00:00.000Z' },
      matters: [],
      departmentName: '骨科三病区',
      cover: { wardPhone: '07000123456', offsetMinutes: 480 },
    });
    expect(patient.today.tasks[0]!.pack.rules.length).toBeGreaterThan(5);
    expect(await todayOf(patient)).toEqual(patient.today);
    expect(await actionsOf(patient)).toContain('patient today.opened');
  });

  it('after sending, today is empty and says what comes next; last answers come with the next task', async () => {
    const patient = await bindPatient(app, nurse);
    await submit(patient, YELLOW);
    expect(await todayOf(patient)).toMatchObject({
      tasks: [],
      stops: [{}, { state: 'done' }, {}, {}, {}],
      nextTask: { title: '术后第 3 天：伤口和疼痛' },
      matters: [
        { title: '有水或血渗出来', state: 'received', promisedBy: '2026-10-21T09:30:00.000Z', isLate: false },
      ],
    });
    app.clock.set('2026-10-23T13:00:00.000Z');
    const later = await todayOf(patient);
    expect(later.tasks).toMatchObject([
      { title: '术后第 3 天：伤口和疼痛', isOverdue: true, lastAnswers: { answers: YELLOW } },
    ]);
    expect(later.matters).toMatchObject([{ isLate: true }]);
    app.clock.set('2026-10-21T01:40:00.000Z');
  });

  it('已收到 → 护士已看 → 处理结果, with a name at each step', async () => {
    const patient = await bindPatient(app, nurse);
    await submit(patient, RED);
    const { params, version } = await alertOf(patient);
    const matter = () => patient.phone.call('getMatter', { params });
    expect(await matter()).toMatchObject({
      state: 'received',
      received: { at: '2026-10-21T01:40:00.000Z' },
      promisedBy: '2026-10-21T02:10:00.000Z',
      seen: null,
      called: null,
      handled: null,
      wardPhone: '07000123456',
      isCovered: true,
    });
    app.clock.forward({ minutes: 40 });
    expect(await matter()).toMatchObject({ isLate: true });
    const claimed = await nurse.call('claimAlert', { params, body: { version } });
    expect(await matter()).toMatchObject({
      state: 'seen',
      isLate: false,
      seen: { by: '何佳敏', at: claimed.claimedBy!.at },
    });
    await nurse.call('addAlertNote', { params, body: { kind: 'call', reached: true, text: '已劝来急诊' } });
    expect(await matter()).toMatchObject({ called: { by: '何佳敏' } });
    const { version: current } = await alertOf(patient);
    const body = {
      version: current,
      outcome: 'emergency-or-admitted',
      note: '给同事',
      toPatient: '您说得很及时',
    } as const;
    await nurse.call('disposeAlert', { params, body });
    const handled = await matter();
    expect(handled).toMatchObject({
      state: 'handled',
      handled: { by: '何佳敏', words: '您说得很及时', outcome: 'emergency-or-admitted' },
    });
    expect(JSON.stringify(handled)).not.toContain('给同事');
    expect((await todayOf(patient)).matters).toEqual([]);
    const list = await patient.phone.call('listMatters', { query: { seat: patient.seatId } });
    expect(list.rows).toMatchObject([{ id: params.alertId, state: 'handled' }]);
    app.clock.set('2026-10-21T01:40:00.000Z');
  });

  it('a released alert stays seen for its patient', async () => {
    const patient = await bindPatient(app, nurse);
    await submit(patient, RED);
    const { params, version } = await alertOf(patient);
    const { version: held } = await nurse.call('claimAlert', { params, body: { version } });
    await nurse.call('releaseAlert', { params, body: { version: held } });
    expect(await patient.phone.call('getMatter', { params })).toMatchObject({ state: 'seen' });
  });

  it("another patient's seat and matters are not there", async () => {
    const [mine, other] = [await bindPatient(app, nurse), await bindPatient(app, nurse)];
    await submit(other, RED);
    const { params } = await alertOf(other);
    expect((await problemOf(mine.phone.call('getMatter', { params }))).code).toBe('alert.not-found');
    const seat = { query: { seat: other.seatId } };
    for (const route of ['today', 'listMatters', 'myConsents'] as const) {
      expect((await problemOf(mine.phone.call(route, seat))).code).toBe('seat.not-found');
    }
  });

  it('shows each consent with the words of the notice', async () => {
    const patient = await bindPatient(app, nurse);
    const { rows, notice } = await patient.phone.call('myConsents', { query: { seat: patient.seatId } });
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatchObject({ purpose: 'follow-up', granted: true, noticeVersion: notice.version });
    expect(notice.controller).toBe('江岚市第二人民医院');
    expect(await actionsOf(patient)).toContain('patient consents.opened');
  });

  it('with no department known, a red answer promises nothing and every nurse of the hospital sees it', async () => {
    const patient = await bindPatient(app, nurse);
    const { patientId } = patient;
    await app.unit.run(async (tx) => {
      for (const row of [EncounterRow, CarePlanRow, FollowUpTaskRow])
        await tx.update(row, { patientId }, { departmentId: null });
    });
    expect(await todayOf(patient)).toMatchObject({
      departmentName: '待分科',
      cover: { duty: [], wardPhone: '' },
    });
    const receipt = await submit(patient, RED);
    expect(receipt.advice).toMatchObject({ calls: ['120'], isCovered: null, promisedBy: null });
    const elsewhere = await app.staff('elsewhere');
    const { rows } = await elsewhere.call('listAlerts', {});
    expect(rows).toMatchObject([
      {
        departmentId: null,
        departmentName: null,
        claimDueAt: '2026-10-21T02:10:00.000Z',
        patient: { id: patientId },
      },
    ]);
    const doctor = await app.staff('doctor');
    expect((await doctor.call('listAlerts', {})).rows.map((row) => row.patient.id)).not.toContain(patientId);
    const { departments } = await elsewhere.call('mySession', {});
    const params = { encounterId: patient.encounterId };
    await elsewhere.call('assignDepartment', { params, body: { departmentId: departments[0]!.id } });
    expect((await elsewhere.call('listAlerts', {})).rows).toMatchObject([{ departmentName: '普外科二病区' }]);
    expect((await nurse.call('listAlerts', {})).rows.map((row) => row.patient.id)).not.toContain(patientId);
  });

  it('asks nothing before binding', async () => {
    const phone = app.phone(1);
    expect((await problemOf(phone.call('today', {}))).code).toBe('session.missing');
  });
});
