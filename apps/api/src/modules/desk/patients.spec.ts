import { useApp } from '../../../test/app.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import { bindPatient, problemOf, RED, submit, type BoundPatient } from '../../../test/journey.js';
import type { StaffDesk } from '../../../test/people.js';
import { AuditEntryRow } from '../audit/persistence/audit-entry.entity.js';
import { StaffMemberRow } from '../identity/persistence/staff.entity.js';

describeOnEachDatabase("a patient on the nurse's console", (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;
  let patient: BoundPatient;
  let responseId = '';
  let alertId = '';

  beforeAll(async () => {
    nurse = await app.staff('nurse');
    patient = await bindPatient(app, nurse);
    app.clock.forward({ minutes: 1 });
    const receipt = await submit(patient, { ...RED, note: '夜里痛醒两次' });
    responseId = receipt.responseId;
    alertId = receipt.matters[0]!.id;
    app.clock.forward({ minutes: 1 });
    const { version } = (await nurse.call('listAlerts', {})).rows[0]!;
    await nurse.call('claimAlert', { params: { alertId }, body: { version } });
    app.clock.forward({ minutes: 1 });
    const called = await nurse.call('addAlertNote', {
      params: { alertId },
      body: { kind: 'call', reached: true, text: '女儿接的' },
    });
    app.clock.forward({ minutes: 1 });
    await nurse.call('disposeAlert', {
      params: { alertId },
      body: {
        version: called.version,
        outcome: 'emergency-or-admitted',
        note: '血管超声',
        toPatient: '您说得很及时',
      },
    });
  });

  const params = () => ({ patientId: patient.patientId });
  const audited = async (action: string) => {
    const rows = await app.unit.read((tx) =>
      tx.find(AuditEntryRow, { where: { action }, order: { sequence: 'ASC' } }),
    );
    return rows.at(-1);
  };

  it('is masked, with stay, plan, tasks, binding and consents', async () => {
    const page = await nurse.call('getPatient', { params: params() });
    expect(page).toMatchObject({
      maskedName: '周*兰',
      sex: 'female',
      age: 68,
      birthOn: '1958-03-02',
      hasPhone: true,
      maskedIdNo: null,
      tier: 'medium',
      openAlerts: [],
      seats: [{ role: 'self' }],
      encounters: [
        {
          departmentName: '骨科三病区',
          operations: [{ name: '左膝关节置换', on: '2026-10-20' }],
          binding: { state: 'bound' },
          plan: { pathwayName: '术后伤口与疼痛', state: 'proposed' },
        },
      ],
    });
    expect(page.encounters[0]!.plan!.tasks[0]).toMatchObject({ status: 'completed', responseId });
    expect(page.consents).toHaveLength(5);
    expect(JSON.stringify(page)).not.toContain('周桂兰');
    expect(await audited('patient.opened')).toMatchObject({
      patientId: patient.patientId,
      actorName: '何佳敏',
    });
  });

  it('shows full values only of the fields asked for, and writes down which', async () => {
    const body = { fields: ['name', 'phone'] as ('name' | 'phone')[] };
    const shown = await nurse.call('revealPatient', { params: params(), body });
    expect(shown).toEqual({ name: '周桂兰', phone: expect.stringMatching(/^1380000\d{4}$/) });
    expect(await audited('patient.revealed')).toMatchObject({
      shown: ['name', 'phone'],
      patientId: patient.patientId,
    });
  });

  it('tells everything that happened, newest first', async () => {
    const { rows, next } = await nurse.call('getTimeline', { params: params(), query: { limit: 100 } });
    expect(next).toBeNull();
    const lines = rows.map(({ what, title, detail, by }) =>
      [what, title, detail, by].filter(Boolean).join('|'),
    );
    expect(lines.slice(0, 3)).toEqual([
      'alert.disposed|已来急诊 / 住院|血管超声|何佳敏',
      'call.reached|伤口感染可疑|女儿接的|何佳敏',
      'alert.claimed|伤口感染可疑|何佳敏',
    ]);
    expect(lines.slice(3, 5).sort()).toEqual([
      'alert.opened|体温 38.6 ℃、流脓，或者有臭味|伤口感染可疑',
      'response.received|术后第 1 天：伤口和疼痛|患者本人',
    ]);
    expect(lines.slice(5, -1).sort()).toEqual([
      'binding.done|患者本人',
      'binding.issued|何佳敏',
      'consent.granted|用病情资料做随访',
      'consent.refused|短信、电话联系、机器人电话和录音、给家人看、去掉姓名后做研究',
      'plan.proposed|术后伤口与疼痛',
    ]);
    expect(lines.at(-1)).toBe('discharge|骨科三病区|左膝骨关节炎 · 左膝关节置换');
  });

  it('pages through the timeline without losing or repeating a line, and filters by kind', async () => {
    const all = await nurse.call('getTimeline', { params: params(), query: { limit: 100 } });
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = await nurse.call('getTimeline', { params: params(), query: { limit: 2, after } });
      ids.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect(ids).toEqual(all.rows.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const calls = await nurse.call('getTimeline', { params: params(), query: { kind: 'call' } });
    expect(calls.rows).toMatchObject([{ detail: '女儿接的', ref: { kind: 'alert', id: alertId } }]);
  });

  it('shows a filled questionnaire in the words it was asked in', async () => {
    const page = await nurse.call('getResponse', { params: { responseId } });
    expect(page).toMatchObject({
      title: '术后第 1 天：伤口和疼痛',
      questionnaireVersion: 1,
      ruleVersion: 'wound-and-pain.r1',
      respondent: 'patient',
      isLate: false,
      patient: { maskedName: '周*兰', tier: 'medium' },
    });
    expect(page.answers.map(({ linkId, answered }) => [linkId, answered])).toEqual([
      ['fever', '有，量过体温'],
      ['temperature', '38.6 ℃'],
      ['wound', '流脓，或者有臭味'],
      ['pain', '2'],
      ['breath', '没有'],
      ['calf', '没有'],
      ['eating', '都还好'],
      ['note', '夜里痛醒两次'],
    ]);
    expect(await audited('response.opened')).toMatchObject({ shown: [responseId] });
  });

  it('is found in the list by name, by number and by nothing, with what is open', async () => {
    const other = await bindPatient(app, nurse);
    await submit(other, RED);
    const { rows } = await nurse.call('listPatients', { body: {} });
    const row = rows.find(({ id }) => id === other.patientId)!;
    expect(row).toMatchObject({
      maskedName: '周*兰',
      departmentName: '骨科三病区',
      dischargedOn: '2026-10-20',
      operation: '左膝关节置换',
      plan: 'proposed',
      binding: 'bound',
      tier: 'medium',
      openAlerts: 1,
    });
    expect((await audited('patients.listed'))!.shown.sort()).toEqual(rows.map(({ id }) => id).sort());
    const byName = await nurse.call('listPatients', { body: { q: '周桂' } });
    expect(byName.rows.map(({ id }) => id)).toContain(other.patientId);
    expect((await nurse.call('listPatients', { body: { q: '王' } })).rows).toEqual([]);
    const firstPage = await nurse.call('listPatients', { body: { limit: 1 } });
    const nextPage = await nurse.call('listPatients', { body: { limit: 1, after: firstPage.next! } });
    expect(nextPage.rows[0]!.id).not.toBe(firstPage.rows[0]!.id);
  });

  it('says who looked: staff by name, the patient as himself', async () => {
    await nurse.call('getPatient', { params: params() });
    const { rows, next } = await nurse.call('listAccess', { params: params(), query: { limit: 5 } });
    expect(rows[0]).toMatchObject({ who: '何佳敏', role: 'nurse', action: 'patient.opened' });
    const rest = await nurse.call('listAccess', { params: params(), query: { limit: 100, after: next! } });
    const actions = [...rows, ...rest.rows].map(({ role, action }) => `${role} ${action}`);
    for (const each of [
      'patient response.submitted',
      'nurse alert.claimed',
      'nurse alert.called',
      'nurse alert.disposed',
    ]) {
      expect(actions).toContain(each);
    }
  });

  describe('and the nurse he knows by name', () => {
    let bound: BoundPatient;
    const planNow = async (desk: StaffDesk) => {
      const { plan } = await desk.call('getEncounter', { params: { encounterId: bound.encounterId } });
      return plan!;
    };
    const nurseOnPhone = async () => (await bound.phone.call('today', {})).nurseName;
    const idOf = async (username: string) =>
      (await (await app.staff(username)).call('mySession', {})).staffId;
    const name = async (desk: StaffDesk, username: string, version?: number) => {
      const plan = await planNow(desk);
      const body = { version: version ?? plan.version, ownerId: await idOf(username) };
      return desk.call('setPlanOwner', { params: { planId: plan.id }, body });
    };

    beforeAll(async () => {
      bound = await bindPatient(app, nurse);
    });

    it('is who confirmed the plan, or whom she chose; the patient reads it', async () => {
      const { id, version, owner, mayOwn } = await planNow(nurse);
      expect([owner, mayOwn.map((each) => each.name).sort()]).toEqual([null, ['何佳敏', '方宁', '许敏']]);
      expect(await nurseOnPhone()).toBeNull();
      const stranger = { version, tier: 'medium' as const, ownerId: await idOf('elsewhere') };
      const refused = await problemOf(nurse.call('confirmPlan', { params: { planId: id }, body: stranger }));
      expect(refused.errors).toEqual([{ path: 'body.ownerId', what: 'not-a-nurse-here' }]);
      const body = { version, tier: 'medium' as const };
      const { plan } = await nurse.call('confirmPlan', { params: { planId: id }, body });
      expect(plan).toMatchObject({ state: 'confirmed', owner: { name: '何佳敏' } });
      expect(await nurseOnPhone()).toBe('何佳敏');
    });

    it('changes by a nurse; an older state is refused, the same name again is not', async () => {
      const { version } = await planNow(nurse);
      expect((await name(nurse, 'colleague')).plan!.owner).toMatchObject({ name: '许敏' });
      expect((await name(nurse, 'colleague', version)).plan!.owner).toMatchObject({ name: '许敏' });
      expect(await problemOf(name(nurse, 'nurse', version))).toMatchObject({ code: 'row.changed-meanwhile' });
      expect(await problemOf(name(await app.staff('doctor'), 'nurse'))).toMatchObject({ status: 403 });
      expect(await audited('plan.owner-set')).toMatchObject({ patientId: bound.patientId });
    });

    it('is nobody once she has left, until a supervisor names another', async () => {
      await app.unit.run((tx) => tx.update(StaffMemberRow, { username: 'colleague' }, { isActive: false }));
      expect((await planNow(nurse)).owner).toBeNull();
      expect(await nurseOnPhone()).toBeNull();
      await name(await app.staff('supervisor'), 'nurse');
      expect(await nurseOnPhone()).toBe('何佳敏');
      await app.unit.run((tx) => tx.update(StaffMemberRow, { username: 'colleague' }, { isActive: true }));
    });
  });

  it('is not there for another department or another hospital, and closed to an administrator', async () => {
    for (const username of ['elsewhere', 'stranger']) {
      const desk = await app.staff(username);
      const calls = [
        () => desk.call('getPatient', { params: params() }),
        () => desk.call('getTimeline', { params: params() }),
        () => desk.call('listAccess', { params: params() }),
        () => desk.call('revealPatient', { params: params(), body: { fields: ['name'] } }),
      ];
      for (const call of calls) {
        expect(await problemOf(call())).toMatchObject({ status: 404, code: 'patient.not-found' });
      }
      expect((await problemOf(desk.call('getResponse', { params: { responseId } }))).code).toBe(
        'response.not-found',
      );
      expect((await desk.call('listPatients', { body: {} })).rows).toEqual([]);
    }
    const admin = await app.staff('admin');
    expect((await problemOf(admin.call('getPatient', { params: params() }))).code).toBe('permission.denied');
  });
});
