import { useApp, WEDNESDAY_MORNING } from '../../../test/app.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import { bindPatient, problemOf, RED, submit, YELLOW, type BoundPatient } from '../../../test/journey.js';
import type { StaffDesk } from '../../../test/people.js';
import { JobRow } from '../../platform/jobs/job.entity.js';
import { EventRow } from '../../platform/live/event.entity.js';
import { DepartmentRow } from '../identity/persistence/organization.entity.js';
import { AlertTellingRow } from './persistence/alert-telling.entity.js';
import { AlertRow } from './persistence/alert.entity.js';
import { Triage } from './triage.facade.js';

describeOnEachDatabase('the ladder of an alert', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;
  let colleague: StaffDesk;
  let supervisor: StaffDesk;
  let doctor: StaffDesk;

  beforeAll(async () => {
    nurse = await app.staff('nurse');
    colleague = await app.staff('colleague');
    supervisor = await app.staff('supervisor');
    doctor = await app.staff('doctor');
  });

  beforeEach(() => app.clock.set(WEDNESDAY_MORNING));

  // What one test leaves open would climb on through the next.
  afterEach(() =>
    app.unit.run(async (tx) => {
      await tx.update(AlertRow, { active: 'yes' }, { active: null, state: 'resolved' });
      await tx.update(JobRow, { kind: 'alert.escalate', active: 'yes' }, { active: null, state: 'done' });
    }),
  );

  /** `21 17:20`: October 2026 in the ward. */
  const at = (text: string) => app.clock.set(new Date(`2026-10-${text.replace(' ', 'T')}:00+08:00`));
  const said = (instant: string | Date) =>
    new Date(new Date(instant).getTime() + 8 * 3_600_000).toISOString().slice(8, 16).replace('T', ' ');

  const raised = async (answers: Parameters<typeof submit>[1] = RED, desk = nurse) => {
    const patient = await bindPatient(app, desk);
    await submit(patient, answers);
    const row = await app.unit.read((tx) => tx.findOneByOrFail(AlertRow, { patientId: patient.patientId }));
    return { patient, params: { alertId: row.id }, version: row.version };
  };
  type Raised = Awaited<ReturnType<typeof raised>>;

  const pageOf = ({ params }: Pick<Raised, 'params'>, desk = nurse) => desk.call('getAlert', { params });
  const told = async (alert: Raised, desk = nurse) => {
    const { notes } = await pageOf(alert, desk);
    return notes.filter(({ kind }) => kind === 'told').map((note) => `${said(note.at)} ${note.rung}`);
  };
  const claim = async ({ params }: Raised, desk = nurse) => {
    const { version } = await pageOf({ params }, desk);
    return desk.call('claimAlert', { params, body: { version } });
  };
  const rang = ({ params }: Raised, reached: boolean) =>
    nurse.call('addAlertNote', { params, body: { kind: 'call', reached, text: '打了一次' } });
  const shown = async (desk: StaffDesk, show: 'told' | 'overdue') => {
    const { rows, counts } = await desk.call('listAlerts', { query: { show } });
    expect(counts[show]).toBe(rows.length);
    return rows.map(({ id }) => id);
  };
  const matterOf = async ({ patient, params }: { patient: BoundPatient; params: Raised['params'] }) =>
    patient.phone.call('getMatter', { params });

  it('climbs to supervisor, doctor and everyone until somebody claims it, and each sees it come', async () => {
    const alert = await raised();
    const id = alert.params.alertId;
    expect(await shown(nurse, 'told')).toEqual([id]);
    expect(await shown(supervisor, 'told')).toEqual([]);
    await app.walk({ minutes: 30 });
    expect(await pageOf(alert)).toMatchObject({ rung: { name: 'supervisor' }, state: 'open' });
    expect([await shown(supervisor, 'told'), await shown(doctor, 'told')]).toEqual([[id], []]);
    await app.walk({ minutes: 30 });
    expect([await shown(nurse, 'told'), await shown(doctor, 'told')]).toEqual([[], [id]]);
    await app.walk({ minutes: 15 });
    for (const desk of [nurse, supervisor, doctor]) expect(await shown(desk, 'told')).toEqual([id]);
    await app.walk({ minutes: 16 });
    expect(await told(alert)).toEqual([
      '21 09:40 nurses',
      '21 10:10 supervisor',
      '21 10:40 doctor',
      '21 10:55 everyone',
      '21 11:10 everyone',
    ]);
    expect((await pageOf(alert)).notes[1]).toMatchObject({ by: '系统', text: '到时间还没有人接手' });
    expect(said((await pageOf(alert)).nextRungAt!)).toBe('21 11:25');

    await claim(alert);
    expect(await pageOf(alert)).toMatchObject({ rung: null, claimedBy: { name: '何佳敏' } });
    await rang(alert, true);
    await app.walk({ hours: 3 });
    expect(await told(alert)).toHaveLength(5);
    const news = await app.unit.read((tx) => tx.findBy(EventRow, { ref: id }));
    expect(news.filter(({ kind }) => kind === 'alert.escalated')).toHaveLength(4);
  });

  it('one long jump of the clock visits every rung at its own time', async () => {
    const alert = await raised();
    await app.walk({ hours: 1, minutes: 20 });
    expect(await told(alert)).toEqual([
      '21 09:40 nurses',
      '21 10:10 supervisor',
      '21 10:40 doctor',
      '21 10:55 everyone',
    ]);
  });

  it('at night climbs at once where somebody is there', async () => {
    at('21 23:20');
    const elsewhere = await app.staff('elsewhere');
    const alert = await raised(RED, elsewhere);
    await app.walk({ hours: 1, minutes: 31 });
    expect(await told(alert, elsewhere)).toEqual([
      '21 23:20 nurses',
      '21 23:50 supervisor',
      '22 00:20 doctor',
      '22 00:35 everyone',
      '22 00:50 everyone',
    ]);
    expect(await matterOf(alert)).toMatchObject({ isLate: true, promisedBy: '2026-10-21T15:50:00.000Z' });
  });

  it('without cover begins at cover start, as the patient was promised', async () => {
    at('21 23:20');
    const alert = await raised();
    expect(await matterOf(alert)).toMatchObject({
      promisedBy: '2026-10-22T00:30:00.000Z',
      isLate: false,
      isCovered: false,
      answeredAtNight: true,
    });
    await app.walk({ hours: 8, minutes: 39 });
    expect(await told(alert)).toEqual([]);
    await app.walk({ minutes: 1 });
    expect(await told(alert)).toEqual(['22 08:00 nurses']);
    await app.walk({ minutes: 31 });
    expect(await told(alert)).toEqual(['22 08:00 nurses', '22 08:30 supervisor']);
    expect(await matterOf(alert)).toMatchObject({ state: 'received', isLate: true });
  });

  it('once begun goes to its top past the end of duty; repeats wait for the morning', async () => {
    at('21 17:20');
    const alert = await raised();
    await app.walk({ hours: 15 });
    expect(await told(alert)).toEqual([
      '21 17:20 nurses',
      '21 17:50 supervisor',
      '21 18:20 doctor',
      '21 18:35 everyone',
      '22 08:00 everyone',
      '22 08:15 everyone',
    ]);
  });

  it('follows duty hours that changed meanwhile, and keeps the promise', async () => {
    at('21 23:20');
    const alert = await raised();
    const { departmentId } = await pageOf(alert);
    const duty = (from: string, to: string) =>
      app.unit.run((tx) =>
        tx.update(
          DepartmentRow,
          { id: departmentId! },
          {
            duty: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from, to }],
          },
        ),
      );
    try {
      await duty('10:00', '10:20');
      await app.walk({ hours: 35 });
      expect(await told(alert)).toEqual([
        '22 08:00 nurses',
        '22 08:30 supervisor',
        '22 09:00 doctor',
        '22 09:15 everyone',
        '22 10:00 everyone',
        '22 10:15 everyone',
        '23 10:00 everyone',
        '23 10:15 everyone',
      ]);
    } finally {
      await duty('08:00', '17:30');
    }
  });

  it('claimed without a contact climbs again from the supervisor; three calls nobody answers do not stop it', async () => {
    const alert = await raised();
    await app.walk({ minutes: 5 });
    const page = await claim(alert);
    expect(said(page.contactDueAt!)).toBe('21 10:15');
    expect(page.nextRungAt).toBe(page.contactDueAt);
    for (const minutes of [5, 5, 5]) {
      await app.walk({ minutes });
      expect(await rang(alert, false)).toMatchObject({ state: 'claimed', contactDueAt: page.contactDueAt });
    }
    expect(await shown(nurse, 'overdue')).toEqual([]);
    await app.walk({ minutes: 16 });
    expect(await shown(nurse, 'overdue')).toEqual([alert.params.alertId]);
    expect(await shown(supervisor, 'told')).toEqual([alert.params.alertId]);
    expect(await pageOf(alert)).toMatchObject({
      rung: { name: 'supervisor' },
      claimedBy: { name: '何佳敏' },
    });
    await app.walk({ hours: 1 });
    expect((await told(alert)).slice(1)).toEqual([
      '21 10:15 supervisor',
      '21 10:45 doctor',
      '21 11:00 everyone',
      '21 11:15 everyone',
    ]);
    const reached = await rang(alert, true);
    expect(reached).toMatchObject({ state: 'contacted', rung: null, contactDueAt: null });
    expect(reached.nextRungAt).toBe(reached.resolveDueAt);
    expect(await shown(nurse, 'overdue')).toEqual([]);
  });

  it('tells the supervisor once when a claimed alert is not closed in time', async () => {
    const alert = await raised(YELLOW);
    expect(said((await claim(alert)).resolveDueAt!)).toBe('22 17:30');
    await app.walk({ days: 3 });
    expect(await told(alert)).toEqual(['21 09:40 nurses', '22 17:30 supervisor']);
    expect(await shown(supervisor, 'overdue')).toEqual([alert.params.alertId]);
  });

  it('released, stands where the clock says; closed, it is off', async () => {
    const alert = await raised();
    await app.walk({ minutes: 10 });
    const { version } = await claim(alert);
    await app.walk({ minutes: 25 });
    await nurse.call('releaseAlert', { params: alert.params, body: { version } });
    expect(await pageOf(alert)).toMatchObject({ rung: { name: 'supervisor' }, contactDueAt: null });
    await app.walk({ minutes: 26 });
    expect(await told(alert)).toEqual(['21 09:40 nurses', '21 10:15 supervisor', '21 10:40 doctor']);
    const page = await pageOf(alert);
    const body = { version: page.version, outcome: 'advised-by-phone' as const };
    expect(await nurse.call('disposeAlert', { params: alert.params, body })).toMatchObject({
      rung: null,
      nextRungAt: null,
      resolveDueAt: null,
    });
    await app.walk({ hours: 2 });
    expect(await told(alert)).toHaveLength(3);
  });

  it('a warning reaches the supervisor at each end of duty; become critical, it begins anew from then', async () => {
    const alert = await raised(YELLOW);
    await app.walk({ hours: 5 });
    await submit(alert.patient, RED);
    await app.walk({ minutes: 31 });
    expect(await told(alert)).toEqual(['21 09:40 nurses', '21 14:40 nurses', '21 15:10 supervisor']);

    app.clock.set(WEDNESDAY_MORNING);
    const other = await raised(YELLOW);
    await app.walk({ days: 1, hours: 9 });
    expect(await told(other)).toEqual(['21 09:40 nurses', '21 17:30 supervisor', '22 17:30 supervisor']);
    await submit(other.patient, RED);
    await app.walk({ hours: 15 });
    expect((await told(other)).slice(3)).toEqual([
      '23 09:00 doctor',
      '23 09:15 everyone',
      '23 09:30 everyone',
    ]);
  });

  it('become critical in my hands, it must see a call again', async () => {
    const alert = await raised(YELLOW);
    await claim(alert);
    expect(await rang(alert, true)).toMatchObject({ state: 'contacted' });
    await app.walk({ hours: 1 });
    await submit(alert.patient, RED);
    expect(await pageOf(alert)).toMatchObject({ state: 'claimed', severity: 'critical' });
    await app.walk({ minutes: 31 });
    expect((await told(alert)).slice(1)).toEqual(['21 11:10 supervisor']);
    expect(await matterOf(alert)).toMatchObject({ state: 'seen', called: { by: '何佳敏' } });
  });

  it('an alert from before there was a ladder is told once for each rung it is late', async () => {
    const alert = await raised();
    const { alertId } = alert.params;
    await app.unit.run(async (tx) => {
      await tx.delete(AlertTellingRow, { alertId });
      await tx.update(AlertRow, { id: alertId }, { rung: null, rungAt: null, nextRungAt: null });
      await tx.update(JobRow, { ref: alertId, active: 'yes' }, { dueAt: app.clock.now() });
    });
    app.clock.forward({ hours: 5 });
    await app.drain();
    const late = ['nurses', 'supervisor', 'doctor', 'everyone'].map((rung) => `21 14:40 ${rung}`);
    expect(await told(alert)).toEqual(late);
    await app.walk({ minutes: 16 });
    expect(await told(alert)).toEqual([...late, '21 14:55 everyone']);
  });

  it('who holds an alert from before gets a time to close it', async () => {
    const alert = await raised();
    await claim(alert);
    await rang(alert, true);
    const { alertId } = alert.params;
    await app.unit.run(async (tx) => {
      await tx.update(AlertRow, { id: alertId }, { nextRungAt: null, resolveDueAt: null });
      await tx.update(JobRow, { ref: alertId, active: 'yes' }, { dueAt: app.clock.now() });
    });
    await app.drain();
    expect(said((await pageOf(alert)).resolveDueAt!)).toBe('21 17:30');
  });

  it('of 待分科 has no clock for a warning; with its department it gets one', async () => {
    const alert = await raised(YELLOW);
    const { alertId } = alert.params;
    const { departmentId } = await pageOf(alert);
    await app.unit.run((tx) =>
      tx.update(AlertRow, { id: alertId }, { departmentId: null, claimDueAt: null }),
    );
    await app.walk({ hours: 10 });
    expect(await pageOf(alert)).toMatchObject({ departmentId: null, nextRungAt: null });
    const triage = app.app.get(Triage, { strict: false });
    await app.unit.run((tx) => triage.assignDepartment(tx, alert.patient.patientId, departmentId!));
    await app.walk({ days: 1 });
    expect(await told(alert)).toEqual(['21 09:40 nurses', '22 17:30 supervisor']);
  });

  it('an old screen may not act; it learns who changed the alert, when and to what', async () => {
    const alert = await raised();
    const mine = await claim(alert);
    await app.walk({ minutes: 1 });
    await submit(alert.patient, RED);
    const body = { version: alert.version, takeOverReason: '她下班了' };
    const refused = await problemOf(colleague.call('claimAlert', { params: alert.params, body }));
    const changed = { state: 'claimed', severity: 'critical', change: 'raise', changedBy: '患者本人' };
    expect(refused).toMatchObject({ code: 'row.changed-meanwhile', facts: { ...changed, version: 3 } });
    await app.walk({ minutes: 1 });
    await rang(alert, true);
    const release = { params: alert.params, body: { version: mine.version } };
    const facts = {
      state: 'contacted',
      change: 'call',
      changedBy: '何佳敏',
      changedAt: '2026-10-21T01:42:00.000Z',
    };
    expect(await problemOf(nurse.call('releaseAlert', release))).toMatchObject({ facts });
  });

  it('a rung that was told spoils nothing a nurse has before her', async () => {
    const alert = await raised();
    await app.walk({ minutes: 31 });
    const body = { version: alert.version };
    expect(await nurse.call('claimAlert', { params: alert.params, body })).toMatchObject({
      state: 'claimed',
    });
  });
});
