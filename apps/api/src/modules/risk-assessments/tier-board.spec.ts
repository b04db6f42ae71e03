import { useApp, WEDNESDAY_MORNING } from '../../../test/app.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import { problemOf } from '../../../test/journey.js';
import type { StaffDesk } from '../../../test/people.js';
import { openTierDesk, type Someone, type TierDesk } from '../../../test/tiers.js';
import { rowCounts } from '../../../test/wire.js';
import { AuditEntryRow } from '../audit/persistence/audit-entry.entity.js';
import { TierReviewRow } from './persistence/tier-review.entity.js';
import { RiskAssessments } from './risk-assessments.facade.js';

const SUGAR = { diagnosis: '2型糖尿病', operation: undefined } as unknown as { diagnosis: string };
const OPERATED = { words: '这次住院做了手术' };
const EARLIER = { dischargedOn: '2026-10-01', operation: { name: '右膝关节置换', on: '2026-09-28' } };

describeOnEachDatabase('the tier board', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;
  let tiers: TierDesk;

  beforeAll(async () => {
    nurse = await app.staff('nurse');
    tiers = await openTierDesk(nurse);
  });

  beforeEach(() => app.clock.set(WEDNESDAY_MORNING));

  const night = () => app.walk({ days: 1 });
  const asked = async (someone: Someone) => (await tiers.pageOf(someone)).tiers.proposals;
  const tooLate = async (call: Promise<unknown>) =>
    expect(await problemOf(call)).toMatchObject({ status: 409, code: 'tier.undo-too-late' });

  it('shows how many people each tier has, this week’s steps and what accepting all would change', async () => {
    const empty = await tiers.board();
    expect(empty).toMatchObject({ rows: [], counts: { waiting: 0, accepted: 0, changed: 0 } });
    expect(empty.nextReviewAt).toBe('2026-10-21T22:00:00.000Z');
    const lowered = await tiers.discharged();
    const plan = await tiers.planOf(lowered);
    const { version } = plan;
    await nurse.call('confirmPlan', { params: { planId: plan.id }, body: { version, tier: 'high' } });
    const raised = await tiers.discharged('1990-05-05');
    await tiers.proposed(raised);
    await tiers.put(lowered, 'complications', false);
    await tiers.put(lowered, 'lives-alone', false);
    const board = await tiers.board();
    expect(board.rows.map(({ patient, from, to }) => [patient.id, from, to])).toEqual([
      [raised.patientId, 'medium', 'high'],
      [lowered.patientId, 'high', 'medium'],
    ]);
    expect(board.counts).toEqual({ waiting: 2, accepted: 0, changed: 0 });
    expect(board.tiers.map(({ tier, patients }) => [tier, patients])).toEqual([
      ['high', 1],
      ['medium', 1],
      ['low', 0],
    ]);
    const due = (await tiers.planOf(raised)).tasks.filter(
      ({ dueOn, status }) => dueOn >= '2026-10-19' && dueOn <= '2026-10-25' && status !== 'not-applicable',
    );
    expect(due.length).toBeGreaterThan(0);
    expect(board.tiers[1]).toMatchObject({
      dueThisWeek: due.length,
      doneThisWeek: 0,
      firstChannel: 'wechat',
    });
    expect(board.tiers[2]).toMatchObject({ dueThisWeek: 0, firstChannel: null });
    expect(board.ifAllAccepted).toEqual([
      { tier: 'high', from: 1, to: 1 },
      { tier: 'medium', from: 1, to: 1 },
      { tier: 'low', from: 0, to: 0 },
    ]);
    const first = await tiers.board({ limit: 1 });
    const second = await tiers.board({ limit: 1, after: first.next! });
    expect([first.rows[0]!.to, second.rows[0]!.to, second.next]).toEqual(['high', 'medium', null]);
    const elsewhere = await tiers.board({}, await app.staff('elsewhere'));
    expect(elsewhere).toMatchObject({ rows: [], counts: { waiting: 0 }, tiers: [{ patients: 0 }, {}, {}] });
  });

  it('keeps what was decided for 30 days, taken and changed apart', async () => {
    const before = (await tiers.board()).counts;
    const [one, other] = [await tiers.discharged(), await tiers.discharged()];
    const [taken, refused] = [await tiers.proposed(one), await tiers.proposed(other)];
    await tiers.decide(taken.id, { version: taken.version, decision: 'accept' });
    app.clock.forward({ minutes: 1 });
    const no = { decision: 'reject', reason: '门诊已处理' } as const;
    await tiers.decide(refused.id, { version: refused.version, ...no });
    const accepted = await tiers.board({ show: 'accepted' });
    expect(accepted.rows.map(({ id }) => id)).toEqual([taken.id]);
    const changed = await tiers.board({ show: 'changed' });
    expect(changed.rows[0]).toMatchObject({ id: refused.id, reason: '门诊已处理', decidedBy: '何佳敏' });
    expect(changed.counts).toEqual({ ...before, accepted: 1, changed: before.changed + 1 });
    app.clock.forward({ days: 31 });
    expect((await tiers.board({ show: 'accepted' })).rows).toEqual([]);
    expect((await tiers.board()).counts).toMatchObject({ accepted: 0, changed: 0 });
  });

  it('shows what a proposal was judged by: each fact with its day, the set and where the rule comes from', async () => {
    const someone = await tiers.discharged('1958-03-02', SUGAR);
    await tiers.put(someone, 'hba1c', 9.6);
    const [row] = await tiers.waitingOf(someone);
    expect(row).toMatchObject({ to: 'high', missing: ['kidney-disease', 'complications', 'lives-alone'] });
    expect(row!.reasons[0]).toEqual({
      code: 'hba1c-high',
      words: 'HbA1c 9.6%，高于 9%',
      fact: 'hba1c',
      source: expect.stringContaining('种子文件四'),
    });
    expect(row!.facts).toEqual(
      expect.arrayContaining([
        { code: 'age', value: 68, observedOn: null },
        { code: 'hba1c', value: 9.6, observedOn: '2026-10-20' },
      ]),
    );
    expect(row!.judgedBy).toEqual([
      { key: 'diabetes-tier', version: 'diabetes-tier.t1', name: '糖尿病分层', tier: 'high' },
      { key: 'general-risk', version: 'general-risk.t1', name: '总体风险', tier: 'medium' },
    ]);
  });

  it('asks the rules again each night, without a new fact and without a second row', async () => {
    await app.app.get(RiskAssessments).beginReviews();
    await app.app.get(RiskAssessments).beginReviews();
    // 80 tomorrow.
    const first = await tiers.discharged('1946-10-22');
    const second = await tiers.discharged('1946-10-22');
    for (const each of [first, second]) await tiers.put(each, 'lives-alone', true);
    expect(await asked(first)).toEqual([]);
    // A review that stopped after the first of the two goes on where it was.
    const [organization] = await app.unit.read((tx) => tx.query<{ id: string }[]>(ORGANIZATION));
    const { id: afterPlan } = await tiers.planOf(first);
    await app.unit.run((tx) => tx.insert(TierReviewRow, { organizationId: organization!.id, afterPlan }));
    await night();
    expect(await asked(first)).toEqual([]);
    expect(await asked(second)).toMatchObject([
      { to: 'high', reasons: [{ words: '80 岁，独居' }, OPERATED] },
    ]);
    await night();
    expect(await asked(first)).toMatchObject([{ to: 'high', state: 'waiting' }]);
    const before = await rowCounts(app);
    await night();
    expect((await rowCounts(app)).tier_proposal).toBe(before.tier_proposal);
    expect(await asked(second)).toHaveLength(1);
    const jobs = await app.unit.read((tx) => tx.query<object[]>(REVIEWS));
    expect(jobs).toHaveLength(2);
  });

  it('a no may name the day on which the same is asked again', async () => {
    const someone = await tiers.discharged();
    const { id, version } = await tiers.proposed(someone);
    const no = { decision: 'reject', reason: '等复查结果' } as const;
    await tiers.decide(id, { version, ...no, expiresOn: '2026-10-23' });
    await tiers.put(someone, 'complications', true);
    expect(await tiers.waitingOf(someone)).toEqual([]);
    await app.walk({ days: 2 });
    expect(await tiers.waitingOf(someone)).toMatchObject([{ to: 'high' }]);
    expect((await tiers.pageOf(someone)).tiers.history[0]).toMatchObject({
      kind: 'rejected',
      from: 'medium',
      to: 'medium',
      reason: '等复查结果',
      until: '2026-10-23',
    });
  });

  it('a no without a day holds for 30 days, not for ever', async () => {
    const someone = await tiers.discharged();
    const { id, version } = await tiers.proposed(someone);
    const row = await tiers.decide(id, { version, decision: 'reject', reason: '门诊已处理' });
    expect(row.expiresOn).toBe('2026-11-20');
    await night();
    expect(await tiers.waitingOf(someone)).toEqual([]);
    app.clock.forward({ days: 29 });
    await app.drain();
    expect(await tiers.waitingOf(someone)).toMatchObject([{ to: 'high' }]);
  });

  it('what a nurse saw when she set another tier by hand is not put to her again next morning', async () => {
    const someone = await tiers.discharged('1958-03-02', SUGAR);
    const { id: planId, version, tier } = await tiers.planOf(someone);
    expect(tier).toBe('medium');
    await tiers.nurse.call('confirmPlan', { params: { planId }, body: { version, tier: 'low' } });
    await night();
    expect(await tiers.waitingOf(someone)).toEqual([]);
    await tiers.put(someone, 'hba1c', 9.6);
    expect(await tiers.waitingOf(someone)).toMatchObject([{ from: 'low', to: 'high' }]);
  });

  it('what is worse than she was shown waits for her at once', async () => {
    const someone = await tiers.discharged('1958-03-02', SUGAR);
    await tiers.put(someone, 'hba1c', 9.6);
    const { id: planId, version } = await tiers.planOf(someone);
    await tiers.nurse.call('confirmPlan', { params: { planId }, body: { version, tier: 'low' } });
    expect(await tiers.waitingOf(someone)).toMatchObject([{ from: 'low', to: 'high' }]);
  });

  it('takes a decision back: the tier, its reason and the steps stand as before', async () => {
    const someone = await tiers.discharged('1958-03-02', SUGAR);
    await tiers.put(someone, 'hba1c', 9.6);
    const [row] = await tiers.waitingOf(someone);
    const steps = async () => {
      const { tier, tierReason, tasks } = await tiers.planOf(someone);
      const standing = tasks.filter(({ status }) => status !== 'not-applicable');
      return { tier, tierReason, tasks: standing.map(({ id, dueOn }) => [id, dueOn]) };
    };
    const before = await steps();
    const taken = await tiers.decide(row!.id, { version: row!.version, decision: 'accept' });
    const until = new Date(app.system.now().getTime() + 8000).toISOString();
    expect(taken.undoUntil).toBe(until);
    expect((await tiers.board({ show: 'accepted' })).rows[0]).toMatchObject({ undoUntil: until });
    expect((await steps()).tasks).not.toEqual(before.tasks);
    const colleague = await app.staff('colleague');
    await tooLate(tiers.undo(taken, colleague));
    app.system.forward({ seconds: 8 });
    const back = await tiers.undo(taken);
    expect(back).toMatchObject({ state: 'waiting', decidedBy: null, decidedTier: null, undoUntil: null });
    expect(await steps()).toEqual(before);
    const counts = await rowCounts(app);
    expect(await tiers.undo(taken)).toEqual(back);
    expect(await rowCounts(app)).toEqual(counts);
    expect((await tiers.pageOf(someone)).tiers.history).toMatchObject([{ kind: 'first' }]);
    const audited = await app.unit.read((tx) => tx.findBy(AuditEntryRow, { action: 'tier.undone' }));
    expect(audited).toMatchObject([{ actorName: '何佳敏', patientId: someone.patientId }]);
    const again = await tiers.decide(back.id, { version: back.version, decision: 'accept' });
    expect(again.undoUntil).not.toBeNull();
  });

  it('an override that is taken back leaves no day behind', async () => {
    const someone = await tiers.discharged();
    const { id, version } = await tiers.proposed(someone);
    const over = { decision: 'override', tier: 'low', reason: '家人陪护', expiresOn: '2026-10-28' } as const;
    const decided = await tiers.decide(id, { version, ...over });
    expect((await tiers.planOf(someone)).tier).toBe('low');
    await tiers.undo(decided);
    expect((await tiers.planOf(someone)).tier).toBe('medium');
    const left = await app.unit.read((tx) => tx.query<object[]>(ENDS, [id]));
    expect(left).toEqual([]);
  });

  it('is too late after 10 seconds, after another change of the plan and after another proposal', async () => {
    const slow = await tiers.proposed(await tiers.discharged());
    const taken = await tiers.decide(slow.id, { version: slow.version, decision: 'accept' });
    app.system.forward({ seconds: 11 });
    await tooLate(tiers.undo(taken));

    const touched = await tiers.discharged();
    const row = await tiers.proposed(touched);
    const accepted = await tiers.decide(row.id, { version: row.version, decision: 'accept' });
    const plan = await tiers.planOf(touched);
    const confirm = { version: plan.version, tier: 'low' as const };
    await nurse.call('confirmPlan', { params: { planId: plan.id }, body: confirm });
    await tooLate(tiers.undo(accepted));
    expect((await tiers.planOf(touched)).tier).toBe('low');

    const worse = await tiers.discharged('1938-01-01');
    const first = await tiers.put(worse, 'lives-alone', true);
    const { id, version } = first.proposals[0]!;
    const no = { decision: 'reject', reason: '女儿搬来同住了' } as const;
    const refused = await tiers.decide(id, { version, ...no });
    await tiers.put(worse, 'complications', true);
    await tooLate(tiers.undo(refused));
  });

  it('tells a patient’s whole history: who, when, from what to what, why and until when', async () => {
    const someone = await tiers.discharged();
    const { id: planId, version } = await tiers.planOf(someone);
    app.clock.forward({ minutes: 1 });
    await nurse.call('confirmPlan', { params: { planId }, body: { version, tier: 'low' } });
    app.clock.forward({ minutes: 1 });
    const row = await tiers.proposed(someone);
    const over = { tier: 'medium', reason: '家人陪护', expiresOn: '2026-11-20' } as const;
    await tiers.decide(row.id, { version: row.version, decision: 'override', ...over });
    const { history } = (await tiers.pageOf(someone)).tiers;
    const told = history.map(({ kind, from, to, by, reason, until }) => [kind, from, to, by, reason, until]);
    expect(told).toEqual([
      ['overridden', 'low', 'medium', '何佳敏', '家人陪护', '2026-11-20'],
      ['by-hand', 'medium', 'low', '何佳敏', '由医护人员确定', null],
      ['first', null, 'medium', null, expect.any(String), null],
    ]);
    expect(history.map(({ at }) => at.slice(11, 16))).toEqual(['01:42', '01:41', '01:40']);
  });

  it('what is known from an earlier stay counts as soon as a new plan begins', async () => {
    const someone = await tiers.discharged('1958-03-02', EARLIER);
    await tiers.put(someone, 'hba1c', 9.6);
    expect(await tiers.waitingOf(someone)).toEqual([]);
    const { patientId: _, ...who } = someone;
    const { patient } = await tiers.goHome(who, SUGAR);
    expect(patient.id).toBe(someone.patientId);
    await app.drain();
    expect(await tiers.waitingOf(someone)).toMatchObject([
      { pathwayName: '2 型糖尿病随访', to: 'high', reasons: [{ words: 'HbA1c 9.6%，高于 9%' }] },
    ]);
  });

  it('says 依从 A, B or C with its reason, from what was asked of him and not answered', async () => {
    const someone = await tiers.discharged();
    expect((await tiers.pageOf(someone)).tiers.adherence).toEqual({ group: null, reasons: [] });
    app.clock.set('2027-01-10T02:00:00.000Z');
    expect((await tiers.pageOf(someone)).tiers.adherence).toEqual({
      group: 'A',
      reasons: ['随访按时完成 0%，不到一半'],
    });
  });
});

const ORGANIZATION = "SELECT id FROM organization WHERE name = '江岚市第二人民医院'";
const REVIEWS = "SELECT id FROM job WHERE kind = 'tier.review' AND active = 'yes'";
const ENDS = "SELECT id FROM job WHERE kind = 'tier.override-ends' AND ref = ? AND active = 'yes'";
