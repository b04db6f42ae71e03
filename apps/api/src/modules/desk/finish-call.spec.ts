import { useApp, WEDNESDAY_MORNING } from '../../../test/app.js';
import { callsTo, finish, toBeCalled } from '../../../test/calls.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import { bindPatient, CALM, newSubmissionId, problemOf, RED, submit } from '../../../test/journey.js';
import type { StaffDesk } from '../../../test/people.js';
import { QuestionnaireResponseRow } from '../responses/persistence/questionnaire-response.entity.js';

const FIRST_HALF = { fever: 'none', wound: ['dry'] };

describeOnEachDatabase('a call', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;

  beforeEach(async () => {
    app.clock.set(WEDNESDAY_MORNING);
    nurse = await app.staff('nurse');
  });

  const deskOf = (callId: string) => nurse.call('getCallDesk', { params: { callId } });
  const responsesOf = (patientId: string) =>
    app.unit.read((tx) => tx.findBy(QuestionnaireResponseRow, { patientId }));
  const callsOnTimeline = async (patientId: string) => {
    const { rows } = await nurse.call('getTimeline', { params: { patientId }, query: { kind: 'call' } });
    return rows;
  };

  it('has its script, its questions and what went before on one screen', async () => {
    const { call } = await toBeCalled(app, nurse);
    const desk = await deskOf(call.id);
    expect(desk).toMatchObject({
      call: { id: call.id, why: 'not-bound' },
      maskedPhone: expect.stringMatching(/^137\*{4}\d{4}$/) as string,
      hasPhone: true,
      isSampleScript: true,
      scriptVersion: '1',
      draft: null,
      ownAnswers: null,
      lastAnswers: null,
      history: [],
      openAlerts: [],
      consent: null,
      next: { title: '术后第 3 天：伤口和疼痛', opensAt: '2026-10-23T00:00:00.000Z' },
    });
    expect(desk.script.map(({ title }) => title)).toEqual([
      '开场白',
      '问题询问',
      '康复指导',
      '复诊提醒',
      '结束语',
    ]);
    expect(desk.script[0]!.text).toMatch(/^周阿姨您好，我是江岚市第二人民医院骨科三病区的何佳敏，/);
    expect(desk.questionnaire.items.length).toBeGreaterThan(4);
  });

  it('finished: the answers are a response like any other, written down by a nurse', async () => {
    const { call, patientId, encounterId } = await toBeCalled(app, nurse);
    const done = await finish(nurse, call, { said: '夜里总怕碰到伤口', oralConsent: true });
    expect(done).toMatchObject({ advice: { level: 'normal' }, alerts: [], nextAt: null });
    expect(done.call.endedAt).toBe(WEDNESDAY_MORNING);
    const [response] = await responsesOf(patientId);
    const page = await nurse.call('getResponse', { params: { responseId: response!.id } });
    expect(page).toMatchObject({ respondent: 'nurse', isLate: false });
    const { plan } = await nurse.call('getEncounter', { params: { encounterId } });
    expect(plan!.tasks[0]).toMatchObject({ status: 'completed', responseId: response!.id });
    expect(await callsTo(nurse, patientId)).toEqual([]);
    expect(await callsTo(nurse, patientId, 'done')).toMatchObject([{ lastCall: { outcome: 'finished' } }]);
    expect(await callsOnTimeline(patientId)).toMatchObject([
      { what: 'call.reached', detail: '接通，问完 · “夜里总怕碰到伤口”', by: '何佳敏' },
    ]);
    const { consents } = await nurse.call('getPatient', { params: { patientId } });
    expect(consents).toMatchObject([{ purpose: 'follow-up', granted: true, channel: 'oral' }]);
  });

  it('consent is the patient’s own: what a daughter agrees to is not recorded', async () => {
    const { call, patientId } = await toBeCalled(app, nurse);
    await finish(nurse, call, { outcome: 'family-answered', respondent: 'family', oralConsent: true });
    const { consents } = await nurse.call('getPatient', { params: { patientId } });
    expect(consents).toEqual([]);
  });

  it('a red answer opens its alert at once, and the nurse reads the same advice', async () => {
    const { call, patientId } = await toBeCalled(app, nurse);
    const done = await finish(nurse, call, {
      answers: RED,
      outcome: 'family-answered',
      respondent: 'family',
    });
    expect(done.advice).toMatchObject({ level: 'critical', title: '请现在就联系我们' });
    expect(done.alerts).toMatchObject([{ severity: 'critical' }]);
    const alert = await nurse.call('getAlert', { params: { alertId: done.alerts[0]!.id } });
    expect(alert).toMatchObject({ severity: 'critical', source: { respondent: 'nurse' } });
    const [entry] = await callsOnTimeline(patientId);
    expect(entry!.detail).toBe('家属 · 家属代答');
  });

  it('the same ringing off twice, at once and later, is one call', async () => {
    const { call, patientId } = await toBeCalled(app, nurse);
    const submissionId = newSubmissionId();
    const [first, second] = await Promise.all([
      finish(nurse, call, { submissionId, answers: RED }),
      finish(nurse, call, { submissionId, answers: RED }),
    ]);
    expect(second).toEqual(first);
    expect(await responsesOf(patientId)).toHaveLength(1);
    expect(await callsOnTimeline(patientId)).toHaveLength(1);
    const other = await problemOf(finish(nurse, call, { answers: RED }));
    expect(other).toMatchObject({ status: 409, code: 'call.already-done', facts: { why: 'answered' } });
  });

  it('nobody answers: two hours, then tomorrow, and after three days the family is proposed', async () => {
    const { call, patientId } = await toBeCalled(app, nurse);
    const ring = async (at: string) => {
      app.clock.set(at);
      const [current] = await callsTo(nurse, patientId);
      return finish(nurse, current!, { outcome: 'no-answer', answers: {} });
    };
    expect(await ring(WEDNESDAY_MORNING)).toMatchObject({
      nextAt: '2026-10-21T03:40:00.000Z',
      advice: null,
      call: { misses: 1, claimedBy: null, lastCall: { outcome: 'no-answer', by: '何佳敏' } },
    });
    expect((await ring('2026-10-21T03:45:00.000Z')).nextAt).toBe('2026-10-22T00:00:00.000Z');
    app.clock.set('2026-10-21T04:00:00.000Z');
    expect(await callsTo(nurse, patientId, 'later')).toHaveLength(1);
    const third = await ring('2026-10-22T00:10:00.000Z');
    expect(third).toMatchObject({ nextAt: '2026-10-22T02:10:00.000Z', call: { misses: 3, endedAt: null } });
    expect(third.call.proposal).toBeUndefined();
    expect(third.call.rank.reasons).toContainEqual({ code: 'missed-calls', points: 36, figure: 3 });
    expect((await ring('2026-10-23T01:00:00.000Z')).call).toMatchObject({ misses: 4, proposal: 'family' });
    expect((await callsTo(nurse, patientId, 'overdue')).map(({ id }) => id)).toContain(call.id);
    expect(await callsOnTimeline(patientId)).toHaveLength(4);
    expect(await responsesOf(patientId)).toEqual([]);
  });

  it('a busy line is tried in an hour; a wrong number waits for a person', async () => {
    const busy = await toBeCalled(app, nurse);
    const again = await finish(nurse, busy.call, { outcome: 'off-or-busy' });
    expect(again.nextAt).toBe('2026-10-21T02:40:00.000Z');
    const wrong = await toBeCalled(app, nurse);
    const held = await finish(nurse, wrong.call, { outcome: 'wrong-number' });
    expect(held).toMatchObject({
      nextAt: null,
      call: { endedAt: null, notBefore: '2026-10-22T00:00:00.000Z', lastCall: { outcome: 'wrong-number' } },
    });
  });

  it('“ring me at four”: then, and with its reason', async () => {
    const { call, patientId } = await toBeCalled(app, nurse);
    const callAgainAt = '2026-10-22T08:00:00.000Z';
    const done = await finish(nurse, call, { outcome: 'unfinished', answers: {}, callAgainAt });
    expect(done).toMatchObject({ nextAt: callAgainAt, call: { notBefore: callAgainAt } });
    app.clock.set('2026-10-22T00:30:00.000Z');
    const [later] = await callsTo(nurse, patientId);
    expect(later!.isOverdue).toBe(false);
    expect(later!.rank.reasons).toContainEqual({ code: 'asked-for', points: 20, figure: null });
  });

  it('broken off: what was said waits for the next try, and is no response', async () => {
    const { call, patientId } = await toBeCalled(app, nurse);
    const done = await finish(nurse, call, { outcome: 'unfinished', answers: FIRST_HALF });
    expect(done).toMatchObject({ advice: null, alerts: [], nextAt: '2026-10-21T03:40:00.000Z' });
    expect(await responsesOf(patientId)).toEqual([]);
    expect((await deskOf(call.id)).draft).toMatchObject({
      answers: FIRST_HALF,
      segments: ['opening', 'questions'],
    });
  });

  it('broken off after a red answer: the alert exists, and the rest is still asked', async () => {
    const { call, patientId, encounterId } = await toBeCalled(app, nurse);
    const answers = { fever: 'none', wound: ['pus'] };
    const done = await finish(nurse, call, { outcome: 'unfinished', answers });
    expect(done).toMatchObject({ advice: { level: 'critical' }, alerts: [{ severity: 'critical' }] });
    const [response] = await responsesOf(patientId);
    expect(response!.faults.map(({ what }) => what)).toContain('required');
    const { plan } = await nurse.call('getEncounter', { params: { encounterId } });
    expect(plan!.tasks[0]!.status).toBe('open');
    const [open] = await callsTo(nurse, patientId);
    expect(open).toMatchObject({
      endedAt: null,
      rank: { reasons: expect.arrayContaining([{ code: 'open-alert', points: 10, figure: 1 }]) as unknown },
    });
    const whole = await finish(nurse, open!, { answers: { ...CALM, wound: ['pus'] } });
    expect(whole.alerts).toEqual(done.alerts);
    expect(await responsesOf(patientId)).toHaveLength(2);
  });

  it('who wants none of it is not rung again for this plan', async () => {
    const { call, patientId } = await toBeCalled(app, nurse);
    const done = await finish(nurse, call, { outcome: 'refused', answers: {} });
    expect(done).toMatchObject({ nextAt: null, advice: null });
    app.clock.set('2026-10-23T00:10:00.000Z');
    await app.drain();
    expect(await callsTo(nurse, patientId)).toEqual([]);
  });

  it('the draft is on the server, for whoever opens the call, and does not outdate my screen', async () => {
    const { call } = await toBeCalled(app, nurse);
    const params = { callId: call.id };
    const mine = await nurse.call('claimCall', { params, body: { version: call.version } });
    const draft = {
      answers: FIRST_HALF,
      segments: ['opening'],
      respondent: 'patient' as const,
      said: '睡不好',
      startedAt: WEDNESDAY_MORNING,
    };
    const saved = await nurse.call('saveCallDraft', { params, body: { version: mine.version, ...draft } });
    expect(saved.version).toBe(mine.version);
    const elsewhere = await app.staff('nurse');
    expect((await elsewhere.call('getCallDesk', { params })).draft).toEqual(draft);
    const colleague = await app.staff('colleague');
    const refused = colleague.call('saveCallDraft', { params, body: { version: mine.version, ...draft } });
    expect((await problemOf(refused)).code).toBe('call.claimed-by-another');
    const rows = await app.unit.read((tx) => tx.query('SELECT draft_cipher FROM nurse_task'));
    expect(JSON.stringify(rows)).not.toContain('睡不好');
    expect((await finish(nurse, mine)).call.endedAt).not.toBeNull();
  });

  it('he answered on the phone meanwhile: both are kept, and the call is over', async () => {
    const patient = await bindPatient(app, nurse);
    app.clock.set('2026-10-21T12:00:00.000Z');
    await app.drain();
    const [call] = await callsTo(nurse, patient.patientId, 'later');
    const params = { callId: call!.id };
    const mine = await nurse.call('claimCall', { params, body: { version: call!.version } });
    const receipt = await submit(patient, CALM);
    expect((await deskOf(mine.id)).ownAnswers).toMatchObject({
      responseId: receipt.responseId,
      answers: CALM,
    });
    const done = await finish(nurse, mine, { answers: RED });
    expect(done).toMatchObject({ alerts: [{ severity: 'critical' }], nextAt: null });
    expect((await responsesOf(patient.patientId)).map(({ respondent }) => respondent).sort()).toEqual([
      'nurse',
      'patient',
    ]);
    const { history, openAlerts } = await deskOf(mine.id);
    expect(history.map(({ kind }) => kind).sort()).toEqual(['alert', 'call', 'response', 'response']);
    expect(openAlerts).toMatchObject([{ severity: 'critical', state: 'open' }]);
  });

  it('names what is wrong, and keeps nothing', async () => {
    const { call, patientId } = await toBeCalled(app, nurse);
    const refusedWith = async (change: Parameters<typeof finish>[2]) =>
      problemOf(finish(nurse, call, change));
    expect(await refusedWith({ answers: FIRST_HALF })).toMatchObject({
      status: 422,
      code: 'call.answers-needed',
      facts: { missing: 4 },
      errors: expect.arrayContaining([{ path: 'body.answers.pain', what: 'required' }]) as unknown,
    });
    expect(await refusedWith({ answers: { ...CALM, mood: 'x' } })).toMatchObject({
      code: 'response.malformed',
      errors: [{ path: 'body.answers.mood', what: 'unknown-item' }],
    });
    expect(await refusedWith({ questionnaireVersionId: '0'.repeat(26) })).toMatchObject({
      code: 'response.malformed',
      errors: [{ path: 'body.questionnaireVersionId' }],
    });
    const past = '2026-10-20T01:00:00.000Z';
    expect(await refusedWith({ outcome: 'no-answer', callAgainAt: past })).toMatchObject({
      code: 'call.time-not-possible',
      errors: [{ path: 'body.callAgainAt', what: 'not-possible' }],
    });
    expect(await refusedWith({ callAgainAt: '2026-10-22T02:00:00.000Z' })).toMatchObject({
      code: 'call.time-not-possible',
      errors: [{ path: 'body.callAgainAt', what: 'not-with-this-outcome' }],
    });
    expect(await refusedWith({ version: 7 })).toMatchObject({
      code: 'row.changed-meanwhile',
      facts: { version: 1 },
    });
    expect(await responsesOf(patientId)).toEqual([]);
    expect(await callsOnTimeline(patientId)).toEqual([]);
    expect(await callsTo(nurse, patientId)).toMatchObject([{ version: 1, misses: 0 }]);
  });
});
