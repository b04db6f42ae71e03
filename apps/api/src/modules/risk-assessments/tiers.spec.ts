import { useApp } from '../../../test/app.js';
import { bundleOf } from '../../../test/bundles.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import { allRows } from '../../../test/door.js';
import { bindPatient, problemOf } from '../../../test/journey.js';
import type { StaffDesk } from '../../../test/people.js';
import { openTierDesk, type TierDesk } from '../../../test/tiers.js';
import { API_KEY } from '../../../test/ward.js';
import { json, pathOf, rowCounts, send } from '../../../test/wire.js';

describeOnEachDatabase('proposed tiers', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;
  let tiers: TierDesk;

  beforeAll(async () => {
    nurse = await app.staff('nurse');
    tiers = await openTierDesk(nurse);
  });

  it('proposes with reasons in words, and changes nothing by itself', async () => {
    const someone = await tiers.discharged();
    const before = await tiers.planOf(someone);
    const proposal = await tiers.proposed(someone);
    expect(proposal).toMatchObject({
      from: before.tier,
      to: 'high',
      state: 'waiting',
      patient: { maskedName: '*明', tier: before.tier },
      departmentName: '骨科三病区',
      pathwayName: before.pathwayName,
      judgedBy: [{ key: 'general-risk' }],
    });
    expect(proposal.reasons[0]).toMatchObject({
      words: '有并发症',
      fact: 'complications',
      source: expect.stringContaining('种子文件二'),
    });
    expect(proposal.missing).toEqual(['lives-alone']);
    expect((await tiers.planOf(someone)).tier).toBe(before.tier);
    expect(await tiers.waitingOf(someone, await app.staff('elsewhere'))).toEqual([]);
    expect(JSON.stringify(await allRows(app, ['pathway_version']))).not.toContain('有并发症');
  });

  it('an accepted tier is the plan’s, with its reason and who took it', async () => {
    const someone = await tiers.discharged();
    const { id, version } = await tiers.proposed(someone);
    const row = await tiers.decide(id, { version, decision: 'accept' });
    expect(row).toMatchObject({ state: 'accepted', decidedTier: 'high', decidedBy: '何佳敏', reason: null });
    expect(await tiers.planOf(someone)).toMatchObject({
      tier: 'high',
      tierReason: expect.stringContaining('有并发症'),
    });
    const { tier, tiers: shown } = await tiers.pageOf(someone);
    expect(tier).toBe('high');
    expect(shown.proposals).toEqual([expect.objectContaining({ id, state: 'accepted' })]);
    expect(shown.facts).toEqual([
      expect.objectContaining({ code: 'complications', value: true, by: '何佳敏', observedOn: '2026-10-20' }),
    ]);
    const { patientId } = someone;
    const story = await nurse.call('getTimeline', { params: { patientId }, query: { kind: 'plan' } });
    const told = { what: 'tier.accepted', title: '高危', by: '何佳敏' };
    expect(story.rows).toContainEqual(expect.objectContaining(told));
    expect(await tiers.waitingOf(someone)).toEqual([]);
  });

  it('an override stands until its day; then the rules are asked again', async () => {
    const someone = await tiers.discharged();
    const { id, version, from } = await tiers.proposed(someone);
    const body = { version, decision: 'override', reason: '家人陪护，门诊已处理' } as const;
    const row = await tiers.decide(id, { ...body, tier: from, expiresOn: '2026-10-28' });
    expect(row).toMatchObject({ state: 'overridden', decidedTier: from, expiresOn: '2026-10-28' });
    expect(await tiers.planOf(someone)).toMatchObject({ tier: from, tierReason: '家人陪护，门诊已处理' });
    await tiers.put(someone, 'lives-alone', false);
    expect(await tiers.waitingOf(someone)).toEqual([]);
    const began = app.clock.now();
    await app.walk({ days: 7 });
    expect(await tiers.waitingOf(someone)).toEqual([
      expect.objectContaining({ to: 'high', state: 'waiting' }),
    ]);
    expect((await tiers.planOf(someone)).tier).toBe(from);
    app.clock.set(began);
  });

  it('what was refused is not proposed again, unless something worse is known', async () => {
    const someone = await tiers.discharged('1938-01-01');
    await tiers.put(someone, 'lives-alone', true);
    const [first] = await tiers.waitingOf(someone);
    await tiers.decide(first!.id, { version: first!.version, decision: 'reject', reason: '女儿搬来同住了' });
    await tiers.put(someone, 'lives-alone', true);
    expect(await tiers.waitingOf(someone)).toEqual([]);
    await tiers.put(someone, 'complications', true);
    expect(await tiers.waitingOf(someone)).toEqual([expect.objectContaining({ to: 'high' })]);
  });

  it('goes down only where nothing is missing, and only by a person', async () => {
    const someone = await tiers.discharged();
    const { id, version } = await tiers.planOf(someone);
    await nurse.call('confirmPlan', { params: { planId: id }, body: { version, tier: 'high' } });
    await tiers.put(someone, 'complications', false);
    expect(await tiers.waitingOf(someone)).toEqual([]);
    await tiers.put(someone, 'lives-alone', false);
    const [lower] = await tiers.waitingOf(someone);
    expect(lower).toMatchObject({ from: 'high', missing: [] });
    expect(lower!.to).not.toBe('high');
    expect((await tiers.planOf(someone)).tier).toBe('high');
    await tiers.decide(lower!.id, { version: lower!.version, decision: 'accept' });
    expect((await tiers.planOf(someone)).tier).toBe(lower!.to);
  });

  it('newer facts take the place of a proposal that nobody decided', async () => {
    const someone = await tiers.discharged();
    const { id } = await tiers.proposed(someone);
    await tiers.put(someone, 'complications', false);
    await tiers.put(someone, 'lives-alone', false);
    expect((await tiers.waitingOf(someone)).map((row) => row.id)).not.toContain(id);
    const { tiers: shown } = await tiers.pageOf(someone);
    expect(shown.proposals.find((each) => each.id === id)).toMatchObject({ state: 'outdated' });
    expect(shown.facts).toHaveLength(3);
  });

  it('one of two nurses decides; the other is told', async () => {
    const someone = await tiers.discharged();
    const { id, version } = await tiers.proposed(someone);
    const colleague = await app.staff('colleague');
    const answers = await Promise.allSettled([
      tiers.decide(id, { version, decision: 'accept' }),
      tiers.decide(id, { version, decision: 'reject', reason: '再看看' }, colleague),
    ]);
    const refused = answers.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(refused.map(({ reason }) => (reason as { problem: { code: string } }).problem.code)).toEqual([
      'row.changed-meanwhile',
    ]);
  });

  it('a tier that a nurse set by hand meanwhile ends the proposal', async () => {
    const someone = await tiers.discharged();
    const { id, version } = await tiers.proposed(someone);
    const plan = await tiers.planOf(someone);
    const params = { planId: plan.id };
    await nurse.call('confirmPlan', { params, body: { version: plan.version, tier: 'high' } });
    const accept = tiers.decide(id, { version, decision: 'accept' });
    expect(await problemOf(accept)).toMatchObject({ code: 'row.changed-meanwhile' });
    expect(await tiers.waitingOf(someone)).toEqual([]);
  });

  it('the patient takes his facts and what was decided with him', async () => {
    const { phone, patientId } = await bindPatient(app, nurse);
    const someone = { patientId };
    await tiers.put(someone, 'hba1c', 9.6);
    const { id, version } = await tiers.proposed(someone);
    await tiers.decide(id, { version, decision: 'accept' });
    const { bundle, text } = await phone.call('exportMine', { query: {} });
    const resources = JSON.stringify(bundle);
    expect(resources).toContain('"resourceType":"RiskAssessment"');
    expect(resources).toContain('"valueQuantity":{"value":9.6,"unit":"%"');
    expect(text).toContain('2026-10-20 糖化血红蛋白：9.6%');
    expect(text).toContain('建议高危（有并发症；这次住院做了手术）：已采纳，高危，何佳敏');
    expect(text).toMatch(/\d\d:\d\d 开始随访时：中危（.+）/);
  });

  it('the same fact twice is one', async () => {
    const someone = await tiers.discharged();
    await tiers.put(someone, 'hba1c', 7.4);
    const before = await rowCounts(app);
    expect((await tiers.put(someone, 'hba1c', 7.4)).facts).toHaveLength(1);
    expect(await rowCounts(app)).toEqual(before);
  });

  it('nothing is decided about somebody who died', async () => {
    const someone = await tiers.discharged();
    const { id, version } = await tiers.proposed(someone);
    const died = { mrn: someone.mrn, name: '邹明', birthDate: '1988-03-02', deceased: true };
    const bundle = bundleOf({ ...died, department: '骨科三病区', end: '2026-10-21T10:30:00+08:00' });
    const headers = json({ Authorization: `Bearer ${API_KEY}` });
    const body = JSON.stringify(bundle);
    const reply = await send(app.baseUrl, { method: 'POST', path: pathOf('takeFhir'), headers, body });
    expect(reply.status).toBe(200);
    expect(await problemOf(tiers.decide(id, { version, decision: 'accept' }))).toMatchObject({
      code: 'plan.not-found',
    });
    expect(await tiers.waitingOf(someone)).toEqual([]);
  });

  it.each([
    [
      'an override without its tier, reason and day',
      { decision: 'override' },
      ['body.reason', 'body.tier', 'body.expiresOn'],
    ],
    ['no word why not', { decision: 'reject' }, ['body.reason']],
    [
      'a day gone by',
      { decision: 'override', tier: 'low', reason: '好转', expiresOn: '2026-10-21' },
      ['body.expiresOn'],
    ],
    [
      'a day years ahead',
      { decision: 'override', tier: 'low', reason: '好转', expiresOn: '2028-01-01' },
      ['body.expiresOn'],
    ],
    [
      'the proposed tier itself',
      { decision: 'override', tier: 'high', reason: '好转', expiresOn: '2026-11-01' },
      ['body.tier'],
    ],
  ] as const)('refuses %s, by name', async (_, change, paths) => {
    const { id, version } = await tiers.proposed(await tiers.discharged());
    const before = await rowCounts(app);
    const { code, errors } = await problemOf(tiers.decide(id, { version, ...change }));
    expect([code, errors.map(({ path }) => path)]).toEqual(['request.invalid', [...paths]]);
    expect(await rowCounts(app)).toEqual(before);
  });

  it.each([
    ['hba1c', true, 'wrong-type'],
    ['hba1c', 60, 'too-large'],
    ['hba1c', 2.9, 'too-small'],
    ['lives-alone', 1, 'wrong-type'],
  ] as const)('takes no %s of %s', async (code, value, what) => {
    const problem = await problemOf(tiers.put(await tiers.discharged(), code, value));
    expect(problem).toMatchObject({ code: 'request.invalid', errors: [{ path: 'body.value', what }] });
  });
});
