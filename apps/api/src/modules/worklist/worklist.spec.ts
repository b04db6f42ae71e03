import { useApp, WEDNESDAY_MORNING } from '../../../test/app.js';
import { bundleOf } from '../../../test/bundles.js';
import { callsTo, finish, sendHome, toBeCalled } from '../../../test/calls.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import { bindPatient, CALM, newestScene, problemOf, submit } from '../../../test/journey.js';
import type { StaffDesk } from '../../../test/people.js';
import { API_KEY } from '../../../test/ward.js';
import { send } from '../../../test/wire.js';
import { EventRow } from '../../platform/live/event.entity.js';
import { AuditEntryRow } from '../audit/persistence/audit-entry.entity.js';
import { CarePlans } from '../care-plans/index.js';
import { Patients } from '../patients/index.js';
import { PatientRow } from '../patients/persistence/patient.entity.js';
import { NOTICE_VERSION } from '../portal/notice.js';

/** Eight in the evening: the first questions fall due. */
const EVENING = '2026-10-21T12:00:00.000Z';
const NEXT_MORNING = '2026-10-22T00:30:00.000Z';

describeOnEachDatabase('the list of calls', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;

  beforeEach(async () => {
    app.clock.set(WEDNESDAY_MORNING);
    nurse = await app.staff('nurse');
  });

  const organizationOf = (patientId: string) =>
    app.unit.read(async (tx) => (await tx.findOneByOrFail(PatientRow, { id: patientId })).organizationId);
  const withdraw = async (patientId: string) => {
    const organizationId = await organizationOf(patientId);
    await app.unit.run((tx) =>
      app.app.get(Patients, { strict: false }).recordConsents(tx, {
        organizationId,
        patientId,
        seatId: null,
        notice: { version: 'test', hash: '0'.repeat(64) },
        consents: [{ purpose: 'follow-up', granted: false }],
        channel: 'mini-program',
        address: 'test',
        at: new Date(app.clock.now().getTime() + 1),
      }),
    );
  };

  it('who has bound no phone is to be rung as soon as his questions open, and the list says why', async () => {
    const { call } = await toBeCalled(app, nurse, { patient: { birthOn: '1949-03-02' } });
    expect(call).toMatchObject({
      title: '术后第 1 天：伤口和疼痛',
      why: 'not-bound',
      departmentName: '骨科三病区',
      patient: { maskedName: '周*兰', age: 77, tier: 'medium' },
      dueAt: '2026-10-21T09:30:00.000Z',
      notBefore: WEDNESDAY_MORNING,
      isOverdue: false,
      misses: 0,
      lastCall: null,
      claimedBy: null,
      rank: {
        points: 40,
        ruleVersion: '2',
        reasons: [
          { code: 'tier-medium', points: 20, figure: null },
          { code: 'age', points: 15, figure: 77 },
          { code: 'first-week', points: 5, figure: 1 },
        ],
      },
    });
  });

  it('without a number he is listed all the same', async () => {
    const home = await sendHome(nurse, { patient: { phone: undefined } });
    await app.drain();
    expect(await callsTo(nurse, home.patientId)).toMatchObject([{ why: 'no-phone' }]);
  });

  it('who is bound has until the evening; then a nurse rings, the next morning', async () => {
    const { patientId } = await bindPatient(app, nurse);
    await app.drain();
    expect(await callsTo(nurse, patientId)).toEqual([]);
    app.clock.set(EVENING);
    await app.drain();
    expect(await callsTo(nurse, patientId)).toEqual([]);
    expect(await callsTo(nurse, patientId, 'later')).toMatchObject([
      { why: 'not-answered', notBefore: '2026-10-22T00:00:00.000Z', dueAt: '2026-10-22T09:30:00.000Z' },
    ]);
    app.clock.set(NEXT_MORNING);
    expect(await callsTo(nurse, patientId)).toHaveLength(1);
  });

  it('who has answered is not rung', async () => {
    const patient = await bindPatient(app, nurse);
    await submit(patient, CALM);
    app.clock.set(EVENING);
    await app.drain();
    expect(await callsTo(nurse, patient.patientId, 'later')).toEqual([]);
  });

  it('an answer that comes late takes the call off the list', async () => {
    const patient = await bindPatient(app, nurse);
    app.clock.set(EVENING);
    await app.drain();
    expect(await callsTo(nurse, patient.patientId, 'later')).toHaveLength(1);
    await submit(patient, CALM);
    expect(await callsTo(nurse, patient.patientId, 'later')).toEqual([]);
    expect(await callsTo(nurse, patient.patientId, 'done')).toMatchObject([{ endedAt: EVENING }]);
  });

  it('so does an answer of somebody who bound his phone after all', async () => {
    const { patientId, encounterId } = await toBeCalled(app, nurse, { patient: { phone: '13700009731' } });
    await nurse.call('issueCode', { params: { encounterId }, body: {} });
    const phone = app.phone(8);
    await phone.signIn();
    app.clock.forward({ minutes: 1 });
    const { today } = await phone.call('bind', {
      body: {
        scene: await newestScene(app),
        check: { kind: 'phone', last4: '9731' },
        noticeVersion: NOTICE_VERSION,
        consents: [{ purpose: 'follow-up', granted: true }],
      },
    });
    expect(await callsTo(nurse, patientId)).toMatchObject([{ why: 'not-answered' }]);
    await submit({ phone, today }, CALM);
    const [event] = await app.unit.read((tx) =>
      tx.find(EventRow, { where: { patientId }, order: { sequence: 'DESC' }, take: 1 }),
    );
    expect(event!.kind).toBe('call.changed');
    expect(await callsTo(nurse, patientId)).toEqual([]);
  });

  it('a call of 待分科 goes with the stay to its department', async () => {
    const bundle = bundleOf({ mrn: 'C-nowhere', department: '没有的科', operationOn: '2026-10-20' });
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${API_KEY}` };
    const path = '/api/v1/intake/fhir';
    await send(app.baseUrl, { method: 'POST', path, headers, body: JSON.stringify(bundle) });
    const { rows } = await nurse.call('listDischarges', { query: { list: 'no-department' } });
    const { encounterId, patient } = rows[0]!;
    await app.drain();
    // Nobody's duty hours are known: a day.
    const dueAt = '2026-10-22T01:40:00.000Z';
    expect(await callsTo(nurse, patient.id)).toMatchObject([{ departmentId: null, why: 'no-phone', dueAt }]);
    const elsewhere = await app.staff('elsewhere');
    expect(await callsTo(elsewhere, patient.id)).toHaveLength(1);
    const [mine] = (await nurse.call('mySession', {})).departments;
    const body = { departmentId: mine!.id };
    await nurse.call('assignDepartment', { params: { encounterId }, body });
    expect(await callsTo(nurse, patient.id)).toMatchObject([{ departmentName: '骨科三病区' }]);
    expect(await callsTo(elsewhere, patient.id)).toEqual([]);
  });

  it('consent withdrawn: a person asks', async () => {
    const { patientId } = await bindPatient(app, nurse);
    await withdraw(patientId);
    await app.drain();
    expect(await callsTo(nurse, patientId)).toMatchObject([{ why: 'withdrawn' }]);
  });

  it('the same task looked at twice is one call', async () => {
    const { patientId } = await toBeCalled(app, nurse);
    await app.drain();
    expect(await callsTo(nurse, patientId)).toHaveLength(1);
  });

  it('who died is not rung, and disappears from the list', async () => {
    const { patientId, call } = await toBeCalled(app, nurse);
    const plans = app.app.get(CarePlans, { strict: false });
    await app.unit.run((tx) => plans.endAll(tx, patientId, app.clock.now()));
    const problem = await problemOf(
      nurse.call('claimCall', { params: { callId: call.id }, body: { version: call.version } }),
    );
    expect(problem).toMatchObject({ code: 'call.already-done', facts: { why: 'cancelled' } });
    const before = await nurse.call('listWorklist', {});
    expect(before.rows.some(({ patient }) => patient.id === patientId)).toBe(false);
    const { counts } = await nurse.call('listWorklist', {});
    expect(counts).toEqual(before.counts);
    await app.drain();
    expect(await callsTo(nurse, patientId, 'done')).toEqual([]);
  });

  it('a corrected operation date takes the call to its new day', async () => {
    const dischargedOn = '2026-10-21';
    const patient = { mrn: 'C-moved', phone: '13700003333' };
    const encounter = (on: string) => ({ dischargedOn, operation: { name: '右膝关节置换', on } });
    const { patientId, call } = await toBeCalled(app, nurse, { patient, encounter: encounter('2026-10-20') });
    await sendHome(nurse, { patient, encounter: encounter('2026-10-21') });
    const body = { version: call.version };
    const problem = await problemOf(nurse.call('claimCall', { params: { callId: call.id }, body }));
    expect(problem).toMatchObject({ code: 'call.already-done', facts: { why: 'moved' } });
    expect(await callsTo(nurse, patientId)).toEqual([]);
    expect(await callsTo(nurse, patientId, 'later')).toMatchObject([
      { id: call.id, notBefore: '2026-10-22T00:00:00.000Z', dueAt: '2026-10-22T12:00:00.000Z' },
    ]);
    app.clock.set(NEXT_MORNING);
    expect(await callsTo(nurse, patientId)).toMatchObject([{ id: call.id, isOverdue: false }]);
  });

  describe('who was not reached when the next questions open', () => {
    const DAY_3 = '2026-10-23T00:30:00.000Z';
    const nextQuestions = () => {
      app.clock.set(DAY_3);
      return app.drain();
    };

    it('stands on the list once: as late, and rung in vain as often, as he was', async () => {
      const { patientId, call } = await toBeCalled(app, nurse);
      await finish(nurse, call, { outcome: 'no-answer' });
      await nextQuestions();
      const rows = await callsTo(nurse, patientId);
      expect(rows).toMatchObject([
        {
          title: '术后第 3 天：伤口和疼痛',
          dueAt: call.dueAt,
          isOverdue: true,
          misses: 1,
          lastCall: { outcome: 'no-answer', at: WEDNESDAY_MORNING, by: '何佳敏' },
        },
      ]);
      expect(rows[0]!.rank.reasons).toMatchObject([
        { code: 'overdue', figure: 2 },
        { code: 'tier-medium' },
        { code: 'missed-calls', figure: 1 },
        { code: 'first-week' },
      ]);
      const problem = await problemOf(finish(nurse, call));
      expect(problem).toMatchObject({ code: 'call.already-done', facts: { why: 'overtaken' } });
      expect(await callsTo(nurse, patientId, 'done')).toEqual([]);
      const { history } = await nurse.call('getCallDesk', { params: { callId: rows[0]!.id } });
      expect(history).toMatchObject([{ kind: 'call' }]);
    });

    it('on the third day in a row his family is proposed, whichever questions the calls were for', async () => {
      const { patientId } = await toBeCalled(app, nurse);
      for (const day of ['21', '22']) {
        app.clock.set(`2026-10-${day}T02:00:00.000Z`);
        await finish(nurse, (await callsTo(nurse, patientId))[0]!, { outcome: 'no-answer' });
        await finish(nurse, (await callsTo(nurse, patientId))[0]!, { outcome: 'no-answer' });
      }
      await nextQuestions();
      const [call] = await callsTo(nurse, patientId);
      expect(call).toMatchObject({ misses: 4 });
      expect(call).not.toHaveProperty('proposal');
      const { call: after } = await finish(nurse, call!, { outcome: 'no-answer' });
      expect(after).toMatchObject({ misses: 5, proposal: 'family' });
    });

    it('is left to the nurse who is speaking with him', async () => {
      const { patientId, call } = await toBeCalled(app, nurse);
      const body = { version: call.version };
      const mine = await nurse.call('claimCall', { params: { callId: call.id }, body });
      await nextQuestions();
      expect(await callsTo(nurse, patientId)).toHaveLength(2);
      await finish(nurse, mine);
      const later = [...(await callsTo(nurse, patientId)), ...(await callsTo(nurse, patientId, 'done'))];
      expect(later).toMatchObject([{ misses: 0 }, { id: call.id, endedAt: DAY_3 }]);
    });

    it('keeps what a call that broke off has noted', async () => {
      const { patientId, call } = await toBeCalled(app, nurse);
      await finish(nurse, call, { outcome: 'unfinished' });
      await nextQuestions();
      expect(await callsTo(nurse, patientId)).toHaveLength(2);
      const { draft } = await nurse.call('getCallDesk', { params: { callId: call.id } });
      expect(draft).toMatchObject({ answers: CALM });
    });

    it('is rung at the time he named', async () => {
      const { patientId, call } = await toBeCalled(app, nurse);
      const callAgainAt = '2026-10-24T02:00:00.000Z';
      await finish(nurse, call, { outcome: 'off-or-busy', callAgainAt });
      await nextQuestions();
      expect(await callsTo(nurse, patientId)).toEqual([]);
      expect(await callsTo(nurse, patientId, 'later')).toMatchObject([
        { title: '术后第 3 天：伤口和疼痛', notBefore: callAgainAt, dueAt: '2026-10-24T09:30:00.000Z' },
      ]);
    });
  });

  it('ranks by points, and counts what each list shows', async () => {
    const [young, old] = [
      await toBeCalled(app, nurse, { patient: { birthOn: '1988-01-01' } }),
      await toBeCalled(app, nurse, { patient: { birthOn: '1944-01-01' } }),
    ];
    const { rows, counts, hidden } = await nurse.call('listWorklist', {});
    const place = ({ patientId }: { patientId: string }) =>
      rows.findIndex(({ patient }) => patient.id === patientId);
    expect(place(old)).toBeLessThan(place(young));
    const points = rows.map(({ rank }) => rank.points);
    expect(points).toEqual([...points].sort((a, b) => b - a));
    expect({ all: counts.all, hidden }).toEqual({ all: rows.length, hidden: 0 });
    for (const show of ['overdue', 'later', 'done'] as const) {
      const list = await nurse.call('listWorklist', { query: { show } });
      expect(list.rows).toHaveLength(counts[show]);
    }
  });

  it('says who went home today and has bound nothing', async () => {
    const before = await nurse.call('listWorklist', {});
    const today = { dischargedOn: '2026-10-21', operation: { name: '左膝关节置换', on: '2026-10-21' } };
    await sendHome(nurse, { encounter: today });
    const after = await nurse.call('listWorklist', {});
    expect(after.counts.notBoundToday).toBe(before.counts.notBoundToday + 1);
  });

  it('two nurses take one call: one has it, the other learns her name; forgotten, it is free again', async () => {
    const { call } = await toBeCalled(app, nurse);
    const colleague = await app.staff('colleague');
    const claim = (desk: StaffDesk, version = call.version) =>
      desk.call('claimCall', { params: { callId: call.id }, body: { version } });
    const tries = await Promise.allSettled([claim(nurse), claim(colleague)]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const isMine = tries[0]!.status === 'fulfilled';
    const [winner, loser, name] = isMine ? [nurse, colleague, '何佳敏'] : [colleague, nurse, '许敏'];
    expect(await problemOf(claim(loser))).toMatchObject({
      status: 409,
      code: 'call.claimed-by-another',
      facts: { claimedBy: name, claimedAt: WEDNESDAY_MORNING },
    });
    const again = await claim(winner);
    expect(again).toMatchObject({ version: call.version + 1, claimedBy: { name } });

    app.system.forward({ minutes: 31 });
    const fresh = await app.staff(isMine ? 'colleague' : 'nurse');
    expect((await claim(fresh, again.version)).claimedBy?.name).toBe(isMine ? '许敏' : '何佳敏');
  });

  it("another department's nurse sees nothing of it", async () => {
    const { call } = await toBeCalled(app, nurse);
    const params = { callId: call.id };
    const { version } = call;
    for (const name of ['elsewhere', 'stranger']) {
      const other = await app.staff(name);
      expect((await other.call('listWorklist', {})).rows.some(({ id }) => id === call.id)).toBe(false);
      const refused = [
        () => other.call('getCallDesk', { params }),
        () => other.call('claimCall', { params, body: { version } }),
        () => other.call('postponeCall', { params, body: { version, at: '2026-10-22T02:00:00.000Z' } }),
      ];
      for (const each of refused) {
        expect(await problemOf(each())).toMatchObject({ status: 404, code: 'call.not-found' });
      }
    }
  });

  it('is put off to a time to come, and no less late for it', async () => {
    const { call, patientId } = await toBeCalled(app, nurse);
    const postpone = (at: string, version = call.version) =>
      nurse.call('postponeCall', { params: { callId: call.id }, body: { version, at } });
    for (const at of ['2026-10-21T01:39:00.000Z', '2026-12-21T02:00:00.000Z', '2026-10-21T14:00:00.000Z']) {
      expect(await problemOf(postpone(at))).toMatchObject({
        status: 422,
        code: 'call.time-not-possible',
        errors: [{ path: 'body.at' }],
      });
    }
    const at = '2026-10-22T02:00:00.000Z';
    expect((await problemOf(postpone(at, 9))).code).toBe('row.changed-meanwhile');
    expect(await postpone(at)).toMatchObject({ notBefore: at, dueAt: call.dueAt, claimedBy: null });
    expect(await callsTo(nurse, patientId)).toEqual([]);
    expect(await callsTo(nurse, patientId, 'later')).toHaveLength(1);
  });

  it('writes down who was shown the list and who acted', async () => {
    const { call, patientId } = await toBeCalled(app, nurse);
    await nurse.call('claimCall', { params: { callId: call.id }, body: { version: call.version } });
    const [current] = await callsTo(nurse, patientId);
    await finish(nurse, current!);
    const entries = await app.unit.read((tx) => tx.findBy(AuditEntryRow, { patientId }));
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['call.claimed', 'call.opened', 'response.recorded', 'call.ended']),
    );
    const lists = await app.unit.read((tx) => tx.findBy(AuditEntryRow, { action: 'worklist.listed' }));
    expect(lists.some(({ shown }) => shown.includes(patientId))).toBe(true);
  });
});
