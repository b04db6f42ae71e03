import type { PlanCard, TaskCard } from '@suian/contracts/patients';
import type { RiskTier } from '@suian/domain/schedule/pathway';
import { useApp, WEDNESDAY_MORNING } from '../../../test/app.js';
import { callsTo, finish, sendHome, type Discharged } from '../../../test/calls.js';
import { bundleOf } from '../../../test/bundles.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import type { FormChange } from '../../../test/discharge-forms.js';
import { newestScene, newSubmissionId, problemOf } from '../../../test/journey.js';
import type { Phone, StaffDesk } from '../../../test/people.js';
import { API_KEY } from '../../../test/ward.js';
import { json, pathOf, send } from '../../../test/wire.js';
import { PlanExtension } from './plan-extension.js';
import { FollowUpTaskRow } from './persistence/follow-up-task.entity.js';
import { NOTICE_VERSION } from '../portal/notice.js';

const PRESSURE = '原发性高血压 3级';
const SUGAR = '2型糖尿病';
const WELL = {
  danger: ['none'],
  symptoms: ['none'],
  measured: 'no',
  'low-sugar': 'none',
  medicine: 'regular',
};

describeOnEachDatabase('plans that come again', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;
  let people = 0;

  beforeEach(async () => {
    app.clock.set(WEDNESDAY_MORNING);
    nurse = await app.staff('nurse');
  });

  /** Without an operation, today. */
  const home = (diagnosis: string, encounter: FormChange['encounter'] = {}): Promise<Discharged> => {
    const stay = { dischargedOn: '2026-10-21', diagnosis, operation: undefined, ...encounter };
    return sendHome(nurse, { encounter: stay as FormChange['encounter'] });
  };
  const planOf = async ({ encounterId }: Discharged): Promise<PlanCard> => {
    const { plan } = await nurse.call('getEncounter', { params: { encounterId } });
    if (!plan) throw new Error('no plan');
    return plan;
  };
  const confirm = async (stay: Discharged, tier: RiskTier, tags?: 'home-visit'[]): Promise<PlanCard> => {
    const { id: planId, version } = await planOf(stay);
    const body = { version, tier, ...(tags ? { tags } : {}) };
    const { plan } = await nurse.call('confirmPlan', { params: { planId }, body });
    return plan!;
  };
  const bound = async ({ encounterId }: Discharged, last4: string): Promise<Phone> => {
    people += 1;
    await nurse.call('issueCode', { params: { encounterId }, body: {} });
    const phone = app.phone(people);
    await phone.signIn();
    await phone.call('bind', {
      body: {
        scene: await newestScene(app),
        check: { kind: 'phone', last4 },
        noticeVersion: NOTICE_VERSION,
        consents: [{ purpose: 'follow-up', granted: true }],
      },
    });
    return phone;
  };
  const rowsOf = (planId: string): Promise<FollowUpTaskRow[]> =>
    app.unit.read((tx) =>
      tx.find(FollowUpTaskRow, { where: { carePlanId: planId }, order: { occurrenceKey: 'ASC' } }),
    );
  const running = ({ tasks }: PlanCard): TaskCard[] =>
    tasks.filter(({ status }) => status !== 'not-applicable');
  const titles = (plan: PlanCard): string[] => [...new Set(running(plan).map(({ title }) => title))].sort();

  it('high blood pressure gets its calls and checks, at a tier that says what is missing', async () => {
    const plan = await planOf(await home(PRESSURE));
    expect(plan).toMatchObject({
      pathwayName: '高血压随访',
      state: 'proposed',
      tier: 'medium',
      tierReason: '缺并发症情况、是否独居，先按中危',
      anchorKind: 'discharge',
      tags: [],
      mayTag: ['home-visit'],
    });
    expect(plan.tasks.map(({ dueOn, channel, role }) => [dueOn, channel, role])).toEqual([
      ['2026-11-21', 'phone', 'nurse'],
      ['2026-12-21', 'phone', 'nurse'],
      ['2027-01-21', 'phone', 'nurse'],
      ['2027-04-21', 'wechat', 'nurse'],
      ['2027-07-21', 'wechat', 'nurse'],
      ['2027-10-21', 'wechat', 'nurse'],
    ]);
  });

  it('says every reason it has for a tier, and stays 中危 with something missing', async () => {
    const stay = await sendHome(nurse, {
      patient: { birthOn: '1945-03-02' },
      encounter: {
        dischargedOn: '2026-10-21',
        diagnosis: 'E11.900 2型糖尿病；高血压；冠心病',
        operation: undefined,
      } as never,
    });
    const plan = await planOf(stay);
    expect(plan).toMatchObject({ pathwayName: '2 型糖尿病随访', tier: 'medium' });
    expect(plan.tierReason).toBe('81 岁；诊断 3 项；缺 HbA1c、肾病情况、并发症情况、是否独居');
  });

  it.each(['1型糖尿病', '妊娠期糖尿病', '右膝骨关节炎'])('%s starts no plan by itself', async (diagnosis) => {
    const { encounterId } = await home(diagnosis);
    expect((await nurse.call('getEncounter', { params: { encounterId } })).plan).toBeNull();
  });

  it('of two that match the first of the hospital’s order starts, and the other is named', async () => {
    const both = await home('高血压，2型糖尿病');
    const page = await nurse.call('getEncounter', { params: { encounterId: both.encounterId } });
    expect(page).toMatchObject({
      plan: { pathwayName: '2 型糖尿病随访' },
      otherPathways: [{ name: '高血压随访' }],
    });
    const operated = await sendHome(nurse, { encounter: { diagnosis: '右膝骨关节炎，高血压' } });
    const after = await nurse.call('getEncounter', { params: { encounterId: operated.encounterId } });
    expect(after).toMatchObject({
      plan: { pathwayName: '术后伤口与疼痛' },
      otherPathways: [{ name: '高血压随访' }],
    });
  });

  it('the nurse may take the other one while the first is only proposed; never both, and not twice', async () => {
    const { encounterId } = await home('高血压，2型糖尿病');
    const params = { encounterId };
    const { plan, otherPathways } = await nurse.call('getEncounter', { params });
    const instead = { planId: plan!.id, version: plan!.version };
    const body = { pathwayId: otherPathways[0]!.id, instead };
    const stale = { ...body, instead: { ...instead, version: 9 } };
    expect((await problemOf(nurse.call('startPlan', { params, body: stale }))).code).toBe(
      'row.changed-meanwhile',
    );
    const taken = await nurse.call('startPlan', { params, body });
    expect(taken).toMatchObject({
      plan: { pathwayName: '高血压随访', state: 'proposed' },
      otherPathways: [{ name: '2 型糖尿病随访' }],
    });
    expect(new Set((await rowsOf(plan!.id)).map(({ outcome }) => outcome))).toEqual(new Set(['cancelled']));
    expect((await problemOf(nurse.call('startPlan', { params, body }))).code).toBe('plan.already-started');
    const page = await nurse.call('getEncounter', { params });
    expect(page.plan?.id).toBe(taken.plan?.id);
    await confirm({ encounterId, patientId: '' }, 'medium');
    const again = { pathwayId: taken.otherPathways[0]!.id, instead: { planId: taken.plan!.id, version: 2 } };
    expect((await problemOf(nurse.call('startPlan', { params, body: again }))).code).toBe(
      'plan.already-started',
    );
  });

  it('a call of the plan is on the nurse’s list in its window, not on the phone of who is bound', async () => {
    const stay = await sendHome(nurse, {
      patient: { phone: '13700008801' },
      encounter: { dischargedOn: '2026-10-21', diagnosis: PRESSURE, operation: undefined } as never,
    });
    const phone = await bound(stay, '8801');
    const [first] = (await planOf(stay)).tasks;
    app.clock.set('2026-11-20T23:59:00.000Z');
    await app.drain();
    expect(await callsTo(nurse, stay.patientId)).toEqual([]);
    app.clock.set('2026-11-21T00:30:00.000Z');
    await app.drain();
    const [call] = await callsTo(nurse, stay.patientId);
    expect(call).toMatchObject({ title: '高血压每月电话随访', why: 'planned-call' });
    const { tasks, nextTask, nextContact } = await phone.call('today', { query: {} });
    expect([tasks, nextTask?.title]).toEqual([[], '高血压每季度评估']);
    expect(nextContact).toEqual({ by: 'phone', on: first?.dueOn });
    expect(first?.reminder).toBeNull();
    const pressure = { measured: 'yes', systolic: 132, diastolic: 80, salt: 'light', mood: 'good' };
    const habits = { exercise: 'some-days', smoking: 0, drinking: 0 };
    const medicine = { medicine: 'regular', 'side-effect': 'none' };
    const answers = { symptoms: ['none'], ...pressure, ...medicine, ...habits };
    await finish(nurse, call!, { answers });
    expect((await planOf(stay)).tasks[0]).toMatchObject({ status: 'completed' });
  });

  it('a visit at home is for those with the tag, and the list says it is a visit', async () => {
    const stay = await home(PRESSURE);
    const plan = await confirm(stay, 'medium', ['home-visit']);
    const visits = plan.tasks.filter(({ channel }) => channel === 'home-visit');
    expect([plan.tags, visits.map(({ dueOn }) => dueOn)]).toEqual([
      ['home-visit'],
      ['2027-04-21', '2027-07-21', '2027-10-21'],
    ]);
    app.clock.set('2027-04-18T01:00:00.000Z');
    await app.drain();
    const whys = (await callsTo(nurse, stay.patientId)).map(({ why }) => why);
    expect(whys).toContain('planned-visit');
    expect(await confirm(stay, 'medium', [])).toMatchObject({ tags: [] });
    expect(await callsTo(nurse, stay.patientId).then((rows) => rows.map(({ why }) => why))).not.toContain(
      'planned-visit',
    );
  });

  it('another tier brings its own steps, takes the others back, and comes back to the same tasks', async () => {
    const stay = await home(SUGAR);
    const proposed = await planOf(stay);
    expect(titles(proposed)).toEqual(['糖尿病两周小问', '糖尿病每季度电话评估']);
    const before = await rowsOf(proposed.id);
    const high = await confirm(stay, 'high');
    expect([high.tierReason, titles(high)]).toEqual([
      '由医护人员确定',
      ['糖尿病每周小问', '糖尿病每月电话随访'],
    ]);
    await confirm(stay, 'low');
    expect(titles(await confirm(stay, 'medium'))).toEqual(['糖尿病两周小问', '糖尿病每季度电话评估']);
    const after = await rowsOf(proposed.id);
    const keys = after.map(({ occurrenceKey }) => occurrenceKey);
    expect(new Set(keys).size).toBe(keys.length);
    const same = after.filter(({ id }) => before.some((each) => each.id === id));
    expect(same.map(({ occurrenceKey, outcome }) => [occurrenceKey, outcome])).toEqual(
      before.map(({ occurrenceKey }) => [occurrenceKey, null]),
    );
  });

  it('what is answered stays answered, whatever the tier becomes; reminders follow', async () => {
    const stay = await sendHome(nurse, {
      patient: { phone: '13700008802' },
      encounter: { dischargedOn: '2026-10-21', diagnosis: SUGAR, operation: undefined } as never,
    });
    const phone = await bound(stay, '8802');
    app.clock.set('2026-11-04T02:00:00.000Z');
    const [task] = (await phone.call('today', { query: {} })).tasks;
    const submissionId = newSubmissionId();
    const { id: taskId, questionnaireVersionId } = task!;
    await phone.call(
      'submitResponse',
      {
        params: { taskId },
        body: {
          submissionId,
          questionnaireVersionId,
          answers: WELL,
          answeredAt: null,
          respondent: 'patient',
        },
      },
      { idempotencyKey: submissionId },
    );
    const high = await confirm(stay, 'high');
    expect(high.tasks.find(({ id }) => id === taskId)).toMatchObject({ status: 'completed' });
    const dropped = high.tasks.filter(({ title, status }) => title === task!.title && status !== 'completed');
    expect(new Set(dropped.map(({ status, reminder }) => `${status} ${reminder?.reason}`))).toEqual(
      new Set(['not-applicable tier.changed']),
    );
    const next = running(high).find(({ channel, status }) => channel === 'wechat' && status === 'upcoming');
    expect(next).toMatchObject({ dueOn: '2026-11-11', reminder: { state: 'waiting' } });
    const again = await confirm(stay, 'medium');
    const back = running(again).find(({ dueOn }) => dueOn === '2026-11-18');
    expect(back).toMatchObject({ status: 'upcoming', reminder: { state: 'waiting' } });
  });

  it('a small question nobody answers makes no call', async () => {
    const stay = await home(SUGAR);
    await app.walk({ days: 20 });
    expect(await callsTo(nurse, stay.patientId)).toEqual([]);
    expect((await planOf(stay)).tasks[0]).toMatchObject({ status: 'missed' });
  });

  it('who decides on an older state is told, and nothing is laid out', async () => {
    const stay = await home(SUGAR);
    const { id: planId, version } = await planOf(stay);
    await confirm(stay, 'high');
    const problem = await problemOf(
      nurse.call('confirmPlan', { params: { planId }, body: { version, tier: 'low' } }),
    );
    expect(problem.code).toBe('row.changed-meanwhile');
    expect(titles(await planOf(stay))).toEqual(['糖尿病每周小问', '糖尿病每月电话随访']);
  });

  it('a tag nobody knows is refused by name', async () => {
    const { id: planId, version } = await planOf(await home(PRESSURE));
    const body = { version, tier: 'low' as const, tags: ['garden'] as never };
    const problem = await problemOf(nurse.call('confirmPlan', { params: { planId }, body }));
    expect(JSON.stringify(problem.errors)).toContain('body.tags');
  });

  it('goes on: each month one month further, once however often it is asked', async () => {
    const stay = await home(PRESSURE);
    const { id: planId } = await planOf(stay);
    const last = async () => (await planOf(stay)).tasks.at(-1)?.dueOn;
    expect(await last()).toBe('2027-10-21');
    await app.walk({ days: 62 });
    expect(await last()).toBe('2028-01-21');
    const count = (await rowsOf(planId)).length;
    const job = { ref: planId } as Parameters<PlanExtension['run']>[1];
    const extension = app.app.get(PlanExtension, { strict: false });
    await app.unit.run((tx) => extension.run(tx, job));
    await app.unit.run((tx) => extension.run(tx, job));
    expect((await rowsOf(planId)).length).toBe(count);
  });

  it('a corrected discharge date moves what lies ahead and keeps every task', async () => {
    const visit = { visitNo: 'V7001', dischargedOn: '2026-10-21' };
    const sent = {
      patient: { mrn: 'C7001', phone: '13700007001' },
      encounter: { ...visit, diagnosis: PRESSURE, operation: undefined } as never,
    };
    const stay = await sendHome(nurse, sent);
    const plan = await planOf(stay);
    const before = await rowsOf(plan.id);
    await sendHome(nurse, {
      ...sent,
      encounter: { ...visit, dischargedOn: '2026-10-19', diagnosis: PRESSURE, operation: undefined } as never,
    });
    const after = await rowsOf(plan.id);
    expect(after.map(({ id, occurrenceKey }) => [id, occurrenceKey])).toEqual(
      before.map(({ id, occurrenceKey }) => [id, occurrenceKey]),
    );
    const moved = await planOf(stay);
    expect(moved.tasks.map(({ dueOn }) => dueOn)).toEqual([
      '2026-11-19',
      '2026-12-19',
      '2027-01-19',
      '2027-04-19',
      '2027-07-19',
      '2027-10-19',
    ]);
  });

  it('who goes home at ten to midnight counts from that day, told by the hospital’s own system', async () => {
    const bundle = bundleOf({ mrn: 'M2350', department: '骨科三病区', end: '2026-10-20T23:50:00+08:00' });
    const stay = bundle.entry.find(({ resource }) => resource.resourceType === 'Encounter');
    Object.assign(stay!.resource, { reasonCode: [{ text: '高血压病' }] });
    const headers = json({ Authorization: `Bearer ${API_KEY}` });
    const request = { method: 'POST', path: pathOf('takeFhir'), headers, body: JSON.stringify(bundle) };
    expect((await send(app.baseUrl, request)).status).toBe(200);
    const { rows } = await nurse.call('listDischarges', { query: { list: 'all' } });
    const row = rows.find(({ diagnosis }) => diagnosis === '高血压病');
    const plan = await planOf({ encounterId: row!.encounterId, patientId: '' });
    expect([plan.anchorOn, plan.tasks[0]?.dueOn]).toEqual(['2026-10-20', '2026-11-20']);
  });

  it('pathways are listed in the hospital’s order with their rhythm', async () => {
    const { rows } = await nurse.call('listPathways', {});
    expect(rows.map(({ name }) => name)).toEqual(['术后伤口与疼痛', '2 型糖尿病随访', '高血压随访']);
    expect(rows[2]).toMatchObject({
      days: [],
      rhythm: [
        { channel: 'phone', repeats: [{ unit: 'months', every: 1, from: 1, until: 3 }] },
        { channel: 'wechat', repeats: [{ unit: 'months', every: 3, from: 6, until: null }] },
        { channel: 'home-visit', tag: 'home-visit' },
      ],
    });
  });
});
