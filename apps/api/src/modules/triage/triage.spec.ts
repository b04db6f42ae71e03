import { useApp } from '../../../test/app.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import {
  bindPatient,
  CALM,
  newSubmissionId,
  problemOf,
  RED,
  submit,
  YELLOW,
  type BoundPatient,
} from '../../../test/journey.js';
import type { StaffDesk } from '../../../test/people.js';
import { AuditEntryRow } from '../audit/persistence/audit-entry.entity.js';
import { AlertNoteRow } from './persistence/alert-paper.entity.js';
import { AlertRow } from './persistence/alert.entity.js';

describeOnEachDatabase('working on an alert', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;
  let colleague: StaffDesk;

  beforeAll(async () => {
    nurse = await app.staff('nurse');
    colleague = await app.staff('colleague');
  });

  const alertOf = async (patient: BoundPatient) => {
    const row = await app.unit.read((tx) => tx.findOneByOrFail(AlertRow, { patientId: patient.patientId }));
    return { params: { alertId: row.id }, version: row.version };
  };
  const raised = async (answers = RED as typeof CALM) => {
    const patient = await bindPatient(app, nurse);
    await submit(patient, answers);
    return { patient, ...(await alertOf(patient)) };
  };
  const actionsOn = async (alertId: string) => {
    const rows = await app.unit.read((tx) => tx.find(AuditEntryRow, { order: { sequence: 'ASC' } }));
    return rows
      .filter(({ shown }) => shown.includes(alertId))
      .map(({ action, actorName }) => `${actorName} ${action}`);
  };

  it('shows what was answered, by which rule, what came before and what the patient was told', async () => {
    const { params } = await raised();
    const page = await nurse.call('getAlert', { params });
    expect(page.evidence.map(({ linkId, severity }) => [linkId, severity])).toEqual([
      ['temperature', 'critical'],
      ['wound', 'critical'],
      ['fever', null],
      ['pain', null],
      ['breath', null],
      ['calf', null],
      ['eating', null],
    ]);
    expect(page.evidence[0]).toMatchObject({
      asked: '最高一次，体温是多少？',
      answered: '38.6 ℃',
      before: null,
      ruleKey: 'temperature-38.5',
      ruleVersion: 'wound-and-pain.r1',
    });
    expect(page).toMatchObject({
      isSampleRule: true,
      source: { title: '术后第 1 天：伤口和疼痛', respondent: 'patient', isLate: false },
      alreadyTold: [{ what: '建议', adviceTitle: '请现在就联系我们', adviceVersion: 'wound-and-pain.a1' }],
      plan: {
        pathwayName: '术后伤口与疼痛',
        dayWords: 1,
        anchorKind: 'operation',
        operation: '左膝关节置换',
      },
      notes: [{ kind: 'told', by: '系统', rung: 'nurses', text: '新的预警' }],
      rung: { name: 'nurses', at: '2026-10-21T01:40:00.000Z' },
      nextRungAt: '2026-10-21T02:10:00.000Z',
      undo: null,
      disposition: null,
    });
    expect(page.maskedPhone).toMatch(/^138\*{4}\d{4}$/);
  });

  it('a second answer raises the same alert, shows the answers before, and never gives more time', async () => {
    const { patient, params } = await raised(YELLOW);
    const before = await nurse.call('getAlert', { params });
    expect(before).toMatchObject({ severity: 'warning', claimDueAt: '2026-10-21T09:30:00.000Z' });
    app.clock.forward({ minutes: 10 });
    await submit(patient, RED);
    const page = await nurse.call('getAlert', { params });
    expect(page).toMatchObject({
      severity: 'critical',
      headline: '体温 38.6 ℃、流脓，或者有臭味',
      evidenceCount: 3,
      claimDueAt: new Date(app.clock.now().getTime() + 30 * 60_000).toISOString(),
      notes: [
        { kind: 'told', rung: 'nurses' },
        { kind: 'told', rung: 'nurses' },
        { kind: 'raise', by: '患者本人' },
      ],
    });
    expect(page.evidence.find(({ linkId }) => linkId === 'wound')!.before).toMatchObject({
      answered: '有水或血渗出来',
    });
    // A milder answer afterwards neither calms nor hides it.
    await submit(patient, YELLOW);
    expect(await nurse.call('getAlert', { params })).toMatchObject({
      severity: 'critical',
      headline: '体温 38.6 ℃、流脓，或者有臭味',
      evidenceCount: 4,
    });
    app.clock.set('2026-10-21T01:40:00.000Z');
  });

  it('of two nurses at once one has it; the other learns who, and cannot act by accident', async () => {
    const { params, version } = await raised();
    const claim = (desk: StaffDesk) => desk.call('claimAlert', { params, body: { version } });
    const results = await Promise.allSettled([claim(nurse), claim(colleague)]);
    const won = results.findIndex(({ status }) => status === 'fulfilled');
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const winner = ['何佳敏', '许敏'][won]!;
    const loser = [colleague, nurse][won]!;
    const taken = { status: 409, code: 'alert.claimed-by-another', facts: { claimedBy: winner } };
    expect((results[1 - won] as PromiseRejectedResult).reason.problem).toMatchObject(taken);
    const current = (await alertOfId(params.alertId)).version;
    const acts = [
      loser.call('addAlertNote', { params, body: { kind: 'note', text: '看一下' } }),
      loser.call('disposeAlert', { params, body: { version: current, outcome: 'false-alarm' } }),
      loser.call('releaseAlert', { params, body: { version: current } }),
    ];
    for (const refused of await Promise.all(acts.map(problemOf))) expect(refused).toMatchObject(taken);
    expect((await loser.call('getAlert', { params })).claimedBy).toMatchObject({ name: winner });
  });

  const alertOfId = (id: string) => app.unit.read((tx) => tx.findOneByOrFail(AlertRow, { id }));

  it('pressing 接手 twice changes nothing, and an old screen may not act', async () => {
    const { params, version } = await raised();
    const first = await nurse.call('claimAlert', { params, body: { version } });
    expect(await nurse.call('claimAlert', { params, body: { version } })).toEqual(first);
    expect((await problemOf(nurse.call('releaseAlert', { params, body: { version } }))).code).toBe(
      'row.changed-meanwhile',
    );
  });

  it('is taken over only with a reason, which both can read', async () => {
    const { params, version } = await raised();
    const mine = await nurse.call('claimAlert', { params, body: { version } });
    const page = await colleague.call('claimAlert', {
      params,
      body: { version: mine.version, takeOverReason: '何佳敏在手术室' },
    });
    expect(page).toMatchObject({
      claimedBy: { name: '许敏' },
      notes: [
        { kind: 'told', rung: 'nurses' },
        { kind: 'claim', by: '何佳敏' },
        { kind: 'take-over', by: '许敏', text: '何佳敏在手术室' },
      ],
    });
    const note = nurse.call('addAlertNote', { params, body: { kind: 'note', text: '我来' } });
    expect((await problemOf(note)).code).toBe('alert.claimed-by-another');
  });

  it('released, it runs by its first clock again, and nobody may write on it unclaimed', async () => {
    const { params, version } = await raised();
    const claimed = await nurse.call('claimAlert', { params, body: { version } });
    expect(claimed).toMatchObject({ state: 'claimed', claimDueAt: null });
    const free = await nurse.call('releaseAlert', { params, body: { version: claimed.version } });
    expect(free).toMatchObject({ state: 'open', claimedBy: null, claimDueAt: '2026-10-21T02:10:00.000Z' });
    const note = nurse.call('addAlertNote', { params, body: { kind: 'note', text: '看一下' } });
    expect((await problemOf(note)).code).toBe('alert.not-claimed');
    expect(
      (await problemOf(nurse.call('releaseAlert', { params, body: { version: free.version } }))).code,
    ).toBe('alert.not-claimed');
  });

  it('a call that was answered makes it contacted; sent twice it is one call', async () => {
    const { params, version } = await raised();
    await nurse.call('claimAlert', { params, body: { version } });
    const missed = await nurse.call('addAlertNote', {
      params,
      body: { kind: 'call', reached: false, text: '没人接' },
    });
    expect(missed.state).toBe('claimed');
    const call = () =>
      nurse.call(
        'addAlertNote',
        { params, body: { kind: 'call', reached: true, text: '女儿接的，马上来急诊' } },
        { idempotencyKey: newSubmissionId() + 'n' },
      );
    expect((await call()).state).toBe('contacted');
    const key = newSubmissionId();
    const body = { kind: 'call' as const, reached: true, text: '又打了一次' };
    const twice = [1, 2].map(() => nurse.call('addAlertNote', { params, body }, { idempotencyKey: key }));
    await Promise.allSettled(twice);
    const page = await nurse.call('getAlert', { params });
    expect(page.notes.filter(({ text }) => text === '又打了一次')).toHaveLength(1);
    const rows = await app.unit.read((tx) => tx.findBy(AlertNoteRow, { alertId: params.alertId }));
    expect(JSON.stringify(rows)).not.toContain('急诊');
    const without = nurse.call('addAlertNote', { params, body: { kind: 'call', text: '打了' } });
    expect(await problemOf(without)).toMatchObject({
      code: 'request.invalid',
      errors: [{ path: 'body.reached' }],
    });
  });

  it('closes with a coded outcome and a name; an unclaimed one is claimed by closing it', async () => {
    const { params, version } = await raised();
    const dispose = {
      version,
      outcome: 'emergency-or-admitted' as const,
      note: '已到急诊',
      toPatient: '急诊已经看过您了',
    };
    const page = await nurse.call('disposeAlert', { params, body: dispose });
    expect(page).toMatchObject({
      state: 'resolved',
      claimedBy: { name: '何佳敏' },
      disposition: {
        outcome: 'emergency-or-admitted',
        note: '已到急诊',
        toPatient: '急诊已经看过您了',
        by: '何佳敏',
      },
    });
    expect(
      (await problemOf(nurse.call('disposeAlert', { params, body: { ...dispose, version: page.version } })))
        .code,
    ).toBe('alert.already-closed');
    const closed = await nurse.call('listAlerts', { query: { show: 'closed' } });
    expect(closed.rows[0]!.id).toBe(params.alertId);
    expect(closed.lastResolvedAt).toBe(page.resolvedAt);
    expect(await actionsOn(params.alertId)).toEqual(
      expect.arrayContaining(['何佳敏 alert.disposed', '何佳敏 alerts.listed']),
    );
  });

  it('a critical one is not closed as unreachable', async () => {
    const { params, version } = await raised();
    const problem = await problemOf(
      nurse.call('disposeAlert', { params, body: { version, outcome: 'unreachable' } }),
    );
    expect(problem).toMatchObject({ status: 422, code: 'alert.outcome-not-enough' });
  });

  it('what comes after closing opens a new episode', async () => {
    const { patient, params, version } = await raised();
    await nurse.call('disposeAlert', { params, body: { version, outcome: 'advised-by-phone' } });
    await submit(patient, RED);
    const all = await app.unit.read((tx) => tx.findBy(AlertRow, { patientId: patient.patientId }));
    expect(all.map(({ state }) => state).sort()).toEqual(['open', 'resolved']);
  });

  it('is not there for another department, another hospital or an administrator', async () => {
    const { params, version, patient } = await raised();
    for (const username of ['elsewhere', 'stranger']) {
      const desk = await app.staff(username);
      expect((await problemOf(desk.call('getAlert', { params }))).code).toBe('alert.not-found');
      expect((await problemOf(desk.call('claimAlert', { params, body: { version } }))).code).toBe(
        'alert.not-found',
      );
      const list = await desk.call('listAlerts', {});
      expect(list.rows.map((row) => row.patient.id)).not.toContain(patient.patientId);
      expect(list.counts).toMatchObject({ open: 0 });
    }
    const admin = await app.staff('admin');
    expect((await problemOf(admin.call('listAlerts', {}))).code).toBe('permission.denied');
    const supervisor = await app.staff('supervisor');
    expect((await supervisor.call('getAlert', { params })).id).toBe(params.alertId);
    const { departments } = await (await app.staff('elsewhere')).call('mySession', {});
    const foreign = nurse.call('listAlerts', { query: { departmentId: departments[0]!.id } });
    expect((await problemOf(foreign)).code).toBe('department.not-found');
  });
});

describeOnEachDatabase('the triage queue', (engine) => {
  const app = useApp(engine);

  it('lists the worst first, then who waits longest, page by page, and counts them', async () => {
    const nurse = await app.staff('nurse');
    const answers = [YELLOW, RED, { ...CALM, calf: ['slight'][0]! }, RED, YELLOW];
    const patients: string[] = [];
    for (const each of answers) {
      const patient = await bindPatient(app, nurse);
      await submit(patient, each);
      patients.push(patient.patientId);
      app.clock.forward({ minutes: 1 });
    }
    const wanted = [1, 3, 0, 4, 2].map((index) => patients[index]);
    const first = await nurse.call('listAlerts', { query: { limit: 3 } });
    expect(first.counts).toEqual({
      critical: 2,
      warning: 2,
      notice: 1,
      open: 5,
      unclaimed: 5,
      mine: 0,
      overdue: 0,
      told: 5,
    });
    expect(first.lastResolvedAt).toBeNull();
    const second = await nurse.call('listAlerts', { query: { limit: 3, after: first.next! } });
    expect([...first.rows, ...second.rows].map((row) => row.patient.id)).toEqual(wanted);
    expect(second.next).toBeNull();

    app.clock.forward({ minutes: 35 });
    const top = first.rows[0]!;
    await nurse.call('claimAlert', { params: { alertId: top.id }, body: { version: top.version } });
    const after = await nurse.call('listAlerts', { query: { show: 'overdue' } });
    expect(after.rows.map((row) => row.patient.id)).toEqual([patients[3]]);
    expect(after.counts).toMatchObject({ unclaimed: 4, mine: 1, overdue: 1 });
    const mine = await nurse.call('listAlerts', { query: { show: 'mine' } });
    expect(mine.rows.map(({ id }) => id)).toEqual([top.id]);
    const warnings = await nurse.call('listAlerts', { query: { severity: 'warning' } });
    expect(warnings.rows).toHaveLength(2);
    expect(warnings.rows[0]!.headline).toBe('有水或血渗出来');
    const notices = await nurse.call('listAlerts', { query: { severity: 'notice' } });
    expect(notices.rows[0]!.headline).toBe('小腿：有一点');
  });
});
