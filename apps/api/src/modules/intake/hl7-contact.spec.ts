import type { PatientPage } from '@suian/contracts/patients';
import { adt, sendHl7, type AdtChange } from '../../../test/adt.js';
import { useApp } from '../../../test/app.js';
import { callsTo } from '../../../test/calls.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import { bindPatient, CALM, newSubmissionId, problemOf } from '../../../test/journey.js';
import { allowMessage, arrivedOn } from '../../../test/messages.js';
import type { Phone, StaffDesk } from '../../../test/people.js';

/** A bound patient whose hospital speaks HL7: his stay has its number, his operation was on the 19th. */
interface Known {
  patientId: string;
  mrn: string;
  visitNo: string;
  phone: Phone;
  seatId: string;
  /** Messages that lay on this phone before; phones of the simulator have several owners. */
  earlier: number;
}

describeOnEachDatabase('HL7 messages that stop and resume contact', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;
  let serial = 0;

  beforeEach(async () => {
    app.clock.set('2026-10-21T01:40:00.000Z');
    app.system.forward({ minutes: 1 });
    nurse = await app.staff('nurse');
  });

  const send = async (change: AdtChange) => (await sendHl7(app, adt(change))).code;
  const known = async (): Promise<Known> => {
    serial += 1;
    const { patientId, phone, seatId } = await bindPatient(app, nurse);
    await allowMessage(app, phone);
    const { mrn } = await nurse.call('revealPatient', { params: { patientId }, body: { fields: ['mrn'] } });
    const earlier = (await arrivedOn(app, phone)).length;
    const who = { patientId, phone, seatId, mrn: mrn!, visitNo: `VC${serial}`, earlier };
    expect(await send({ ...said(who), trigger: 'A03', ...discharged() })).toBe('AA');
    return who;
  };
  const said = ({ mrn, visitNo }: Pick<Known, 'mrn' | 'visitNo'>) => ({
    mrn,
    visitNo,
    name: '周桂兰',
    birth: '19580302',
  });
  const discharged = () => ({
    admitted: '202610100800',
    discharged: '202610201500',
    at: '202610201500',
    operation: { name: '左膝关节置换', on: '20261020' },
  });
  const page = (patientId: string): Promise<PatientPage> =>
    nurse.call('getPatient', { params: { patientId } });
  const arrived = async (who: Known) => (await arrivedOn(app, who.phone)).length - who.earlier;
  const planOf = async (who: Known) => (await page(who.patientId)).encounters[0]!.plan!;
  const today = (who: Known) => who.phone.call('today', { query: { seat: who.seatId } });

  describe('A13: the discharge is taken back', () => {
    it('stops contact at once, and a new A03 resumes it, with the days moved', async () => {
      const who = await known();
      const before = (await nurse.call('listDischarges', {})).counts;
      expect((await today(who)).tasks).toHaveLength(1);
      expect(await send({ ...said(who), trigger: 'A13', at: '202610211000' })).toBe('AA');
      const cancelled = (await page(who.patientId)).encounters[0]!;
      expect(cancelled).toMatchObject({
        cancelledAt: expect.any(String),
        plan: { paused: { for: 'discharge-cancelled' } },
      });
      expect(await today(who)).toMatchObject({
        tasks: [],
        nextTask: null,
        stops: [],
        pausedFor: 'discharge-cancelled',
      });
      const list = await nurse.call('listDischarges', { query: { list: 'all' } });
      expect(list.rows.filter(({ patient }) => patient.id === who.patientId)).toEqual([]);
      const { proposed, noPlan } = list.counts;
      expect([proposed, noPlan]).toEqual([before.proposed - 1, before.noPlan]);
      await app.walk({ days: 3 });
      expect(await arrived(who)).toBe(0);
      expect(await callsTo(nurse, who.patientId)).toEqual([]);
      const again = { ...discharged(), discharged: '202610240900', at: '202610240900' };
      const operation = { name: '左膝关节置换', on: '20261022' };
      expect(await send({ ...said(who), trigger: 'A03', ...again, operation })).toBe('AA');
      const { plan, cancelledAt } = (await page(who.patientId)).encounters[0]!;
      expect([cancelledAt, plan!.paused, plan!.anchorOn]).toEqual([null, null, '2026-10-22']);
      await app.walk({ days: 2 });
      expect(await arrived(who)).toBeGreaterThan(0);
    });

    it('twice is once; older than the discharge it changes nothing', async () => {
      const who = await known();
      expect(await send({ ...said(who), trigger: 'A13', at: '202610200900' })).toBe('AA');
      expect((await planOf(who)).paused).toBeNull();
      expect(await send({ ...said(who), trigger: 'A13', at: '202610211000' })).toBe('AA');
      const { paused } = await planOf(who);
      expect(await send({ ...said(who), trigger: 'A13', at: '202610211100' })).toBe('AA');
      expect((await planOf(who)).paused).toEqual(paused);
      expect(await send({ ...said(who), trigger: 'A03', ...discharged(), at: '202610201600' })).toBe('AA');
      expect((await planOf(who)).paused).toEqual(paused);
    });

    it('before its A03 it waits for a person, who takes it again once the discharge is known', async () => {
      const who = { mrn: 'MC-EARLY', visitNo: 'VC-EARLY' };
      expect(await send({ ...said(who), trigger: 'A13', at: '202610211000' })).toBe('AE');
      const [refusal] = (await nurse.call('listRefusals', {})).rows;
      const params = { refusalId: refusal!.id };
      const opened = await nurse.call('getRefusal', { params });
      expect(opened).toMatchObject({ source: 'hl7', trigger: 'A13', fields: null });
      const tooEarly = await problemOf(nurse.call('replayRefusal', { params, body: {} }));
      expect(tooEarly).toMatchObject({ code: 'intake.still-refused', errors: [{ path: 'PV1-19' }] });
      await send({ ...said(who), trigger: 'A03', ...discharged() });
      await nurse.call('replayRefusal', { params, body: {} });
      const { rows } = await nurse.call('listPatients', { body: { q: who.mrn } });
      expect((await page(rows[0]!.id)).encounters[0]!.plan!.paused).not.toBeNull();
      expect((await nurse.call('listRefusals', {})).rows.map(({ id }) => id)).not.toContain(refusal!.id);
    });

    it('an answer that comes all the same is taken', async () => {
      const who = await known();
      const [task] = (await today(who)).tasks;
      await send({ ...said(who), trigger: 'A13', at: '202610211000' });
      const submissionId = newSubmissionId();
      const { questionnaireVersionId } = task!;
      const body = {
        submissionId,
        questionnaireVersionId,
        answers: { ...CALM },
        answeredAt: null,
        respondent: 'patient' as const,
      };
      const params = { taskId: task!.id };
      const receipt = await who.phone.call(
        'submitResponse',
        { params, body },
        { idempotencyKey: submissionId },
      );
      expect(receipt.responseId).toMatch(/^[0-9a-z]{26}$/);
    });

    it('of somebody else’s stay is refused', async () => {
      const [one, other] = [await known(), await known()];
      const crossed = { ...said(one), visitNo: other.visitNo, trigger: 'A13', at: '202610211000' };
      expect(await send(crossed)).toBe('AE');
      expect((await planOf(other)).paused).toBeNull();
    });
  });

  describe('A01 and A11: he is in hospital again, or not', () => {
    const admission = (who: Known, change: Partial<AdtChange> = {}) =>
      send({
        ...said(who),
        trigger: 'A01',
        visitNo: `${who.visitNo}-2`,
        admitted: '202610211030',
        at: '202610211030',
        ...change,
      });

    it('an admission pauses, its cancellation takes that back, and nothing comes as a flood', async () => {
      const who = await known();
      expect(await admission(who)).toBe('AA');
      expect((await planOf(who)).paused).toMatchObject({ for: 'readmitted' });
      expect(await today(who)).toMatchObject({ tasks: [], pausedFor: 'readmitted' });
      await app.walk({ days: 4 });
      nurse = await app.staff('nurse');
      expect([await arrived(who), await callsTo(nurse, who.patientId)]).toEqual([0, []]);
      expect(await admission(who, { trigger: 'A11', at: '202610251000' })).toBe('AA');
      const plan = await planOf(who);
      expect(plan.paused).toBeNull();
      const byStatus = plan.tasks.map(({ status }) => status);
      expect(byStatus).toContain('not-applicable');
      expect(byStatus).toContain('upcoming');
      await app.walk({ hours: 1 });
      expect(await arrived(who)).toBeLessThan(2);
    });

    it('the discharge from it takes what rests up again; taken back, it rests again', async () => {
      const who = await known();
      await admission(who);
      await app.walk({ days: 4 });
      nurse = await app.staff('nurse');
      // Another illness, for which there is no pathway.
      const home = {
        ...said(who),
        visitNo: `${who.visitNo}-2`,
        trigger: 'A03',
        admitted: '202610211030',
        discharged: '202610250900',
        diagnosis: '肺炎',
      };
      expect(await send({ ...home, at: '202610250900' })).toBe('AA');
      const first = async () => (await page(who.patientId)).encounters.at(-1)!.plan!;
      const plan = await first();
      expect(plan.paused).toBeNull();
      expect(plan.tasks.map(({ status }) => status)).toContain('not-applicable');
      await app.walk({ hours: 1 });
      expect(await arrived(who)).toBeLessThan(2);
      await send({ ...said(who), visitNo: `${who.visitNo}-2`, trigger: 'A13', at: '202610250930' });
      expect((await first()).paused).toMatchObject({ for: 'readmitted' });
      await send({ ...home, at: '202610250950' });
      expect((await first()).paused).toBeNull();
    });

    it('what the new discharge begins anew rests on: nobody is asked twice', async () => {
      const who = await known();
      await admission(who);
      await app.walk({ days: 4 });
      nurse = await app.staff('nurse');
      const visitNo = `${who.visitNo}-2`;
      const operation = { name: '左膝清创', on: '20261022' };
      const home = { admitted: '202610211030', discharged: '202610250900', at: '202610250900' };
      expect(await send({ ...said(who), ...home, visitNo, trigger: 'A03', operation })).toBe('AA');
      const plans = (await page(who.patientId)).encounters.map(({ plan }) => plan!);
      expect(plans.map(({ paused }) => paused?.for ?? null).sort()).toEqual([null, 'readmitted']);
    });

    it('a nurse who knows better takes it up again, with a reason, once', async () => {
      const who = await known();
      await admission(who);
      await app.walk({ days: 4 });
      nurse = await app.staff('nurse');
      const { id: planId, version } = await planOf(who);
      const resume = (reason: string, seen = version) =>
        problemOf(nurse.call('resumePlan', { params: { planId }, body: { version: seen, reason } }));
      expect(await resume('')).toMatchObject({ code: 'request.invalid', errors: [{ path: 'body.reason' }] });
      expect((await resume('电话里说已回家', version + 1)).code).toBe('row.changed-meanwhile');
      const body = { version, reason: '电话里说已回家' };
      const { plan } = await nurse.call('resumePlan', { params: { planId }, body });
      expect(plan!.paused).toBeNull();
      expect(plan!.tasks.map(({ status }) => status)).toContain('not-applicable');
      expect((await resume('电话里说已回家')).code).toBe('plan.not-resumable');
      await app.walk({ hours: 1 });
      expect(await arrived(who)).toBeLessThan(2);
      const { rows } = await nurse.call('listAccess', { params: { patientId: who.patientId } });
      expect(rows.map(({ action }) => action)).toContain('plan.resumed');
    });

    it('follow-up of a discharge that was taken back is not taken up by hand', async () => {
      const who = await known();
      await send({ ...said(who), trigger: 'A13', at: '202610211000' });
      const { id: planId, version } = await planOf(who);
      const body = { version, reason: '电话里说已回家' };
      expect((await problemOf(nurse.call('resumePlan', { params: { planId }, body }))).code).toBe(
        'plan.not-resumable',
      );
    });

    it('another number takes nothing back', async () => {
      const who = await known();
      await admission(who);
      await admission(who, { trigger: 'A11', visitNo: 'VC-ELSE', at: '202610211100' });
      expect((await planOf(who)).paused).not.toBeNull();
    });

    it('the admission of the very stay that has ended pauses nothing, however late it comes', async () => {
      const who = await known();
      await admission(who, { visitNo: who.visitNo, admitted: '202610100800' });
      await admission(who, { visitNo: 'VC-BEFORE', admitted: '202610010800', at: '202610010800' });
      expect((await planOf(who)).paused).toBeNull();
    });

    it('a cancellation that comes before its admission holds', async () => {
      const who = await known();
      await admission(who, { trigger: 'A11', at: '202610211200' });
      await admission(who, { at: '202610211100' });
      expect((await planOf(who)).paused).toBeNull();
    });

    it('a call on the list leaves it, and comes back with the plan', async () => {
      const who = await known();
      await app.walk({ days: 1, hours: 12 });
      expect(await callsTo(nurse, who.patientId)).toHaveLength(1);
      await admission(who, { admitted: '202610221400', at: '202610221400' });
      expect(await callsTo(nurse, who.patientId)).toEqual([]);
      await admission(who, { trigger: 'A11', at: '202610221500' });
      await app.drain();
      // It is evening: to be rung tomorrow.
      expect(await callsTo(nurse, who.patientId, 'later')).toHaveLength(1);
    });

    it('nor is a call lost whose questions could be answered no more before he came in', async () => {
      const who = await known();
      await app.walk({ days: 1, hours: 12 });
      const [call] = await callsTo(nurse, who.patientId);
      await app.walk({ hours: 5 });
      nurse = await app.staff('nurse');
      await admission(who, { admitted: '202610230300', at: '202610230300' });
      await admission(who, { trigger: 'A11', at: '202610230500' });
      await app.drain();
      const waiting = [
        ...(await callsTo(nurse, who.patientId)),
        ...(await callsTo(nurse, who.patientId, 'later')),
      ];
      expect(waiting.map(({ id }) => id)).toContain(call!.id);
    });
  });

  describe('A40: two records are one person', () => {
    /** A second record of the same person, of another stay; and the one that is given up. */
    const joined = async () => {
      const prior = await known();
      const survivor = { mrn: `MS${serial}`, visitNo: `VS${serial}` };
      await send({ ...said(survivor), phone: `1351111${1000 + serial}`, trigger: 'A03', ...discharged() });
      const [row] = (await nurse.call('listPatients', { body: { q: survivor.mrn } })).rows;
      const merge = { ...said(survivor), trigger: 'A40', priorMrn: prior.mrn, at: '202610211000' };
      expect(await send(merge)).toBe('AA');
      return { prior, survivor: { ...survivor, patientId: row!.id } };
    };

    it('is listed once, under either number; the page shows both stays and whose they were', async () => {
      const { prior, survivor } = await joined();
      for (const q of [prior.mrn, survivor.mrn]) {
        const { rows } = await nurse.call('listPatients', { body: { q } });
        expect(rows.map(({ id }) => id)).toEqual([survivor.patientId]);
      }
      const joinedPage = await page(survivor.patientId);
      expect(joinedPage.encounters.map(({ visitNo }) => visitNo).sort()).toEqual(
        [prior.visitNo, survivor.visitNo].sort(),
      );
      expect(joinedPage.mergedFrom).toMatchObject([{ id: prior.patientId, maskedMrn: expect.any(String) }]);
      expect((await page(prior.patientId)).mergedInto).toBe(survivor.patientId);
      const { rows } = await nurse.call('listDischarges', { query: { list: 'all' } });
      const stays = rows.filter(({ patient }) => [prior.patientId, survivor.patientId].includes(patient.id));
      expect(stays.map(({ patient, isMerged }) => [patient.id, isMerged]).sort()).toEqual([
        [survivor.patientId, false],
        [survivor.patientId, true],
      ]);
    });

    it('a discharge under the old number is the survivor’s', async () => {
      const { prior, survivor } = await joined();
      const next = { ...said(prior), visitNo: `${prior.visitNo}-9`, trigger: 'A03' };
      // A few days after the others, so that nobody has to be asked.
      app.clock.set('2026-10-27T01:40:00.000Z');
      nurse = await app.staff('nurse');
      const stay = { admitted: '202610250100', discharged: '202610260800', at: '202610260800' };
      expect(await send({ ...next, ...stay })).toBe('AA');
      const visits = (await page(survivor.patientId)).encounters.map(({ visitNo }) => visitNo);
      expect(visits).toContain(`${prior.visitNo}-9`);
    });

    it('the phones of the old record are held until a nurse confirms them', async () => {
      const { prior, survivor } = await joined();
      expect(await today(prior)).toMatchObject({ isHeld: true, tasks: [], nextTask: null, stops: [] });
      await app.walk({ days: 3 });
      expect(await arrived(prior)).toBe(0);
      nurse = await app.staff('nurse');
      const { heldSeats } = await page(survivor.patientId);
      expect(heldSeats).toMatchObject([{ id: prior.seatId, patientId: prior.patientId, role: 'self' }]);
      const params = { patientId: survivor.patientId, seatId: prior.seatId };
      await Promise.all([nurse.call('confirmSeat', { params }), nurse.call('confirmSeat', { params })]);
      expect((await page(survivor.patientId)).heldSeats).toEqual([]);
      expect((await today(prior)).isHeld).toBe(false);
      await app.walk({ days: 7 });
      expect(await arrived(prior)).toBeGreaterThan(0);
      const elsewhere = await app.staff('elsewhere');
      expect((await problemOf(elsewhere.call('confirmSeat', { params }))).code).toBe('patient.not-found');
    });

    it('taken back, both are as they were; asked again there is nothing to take back', async () => {
      const { prior, survivor } = await joined();
      const params = { patientId: prior.patientId };
      const body = { reason: '同名同姓，不是一个人' };
      await nurse.call('unmergePatient', { params, body });
      expect((await problemOf(nurse.call('unmergePatient', { params, body }))).code).toBe(
        'patient.not-merged',
      );
      expect((await page(survivor.patientId)).encounters.map(({ visitNo }) => visitNo)).toEqual([
        survivor.visitNo,
      ]);
      expect((await page(prior.patientId)).mergedInto).toBeNull();
      const own = await today(prior);
      expect([own.isHeld, own.tasks.length]).toEqual([false, 1]);
      const { rows } = await nurse.call('listAccess', { params, query: {} });
      expect(rows.map(({ action }) => action)).toContain('patient.unmerged');
    });

    it('of a number nobody has waits for a person; told twice it is once; a circle is refused', async () => {
      const { prior, survivor } = await joined();
      expect(await send({ ...said(survivor), trigger: 'A40', priorMrn: 'MX-NOBODY' })).toBe('AE');
      expect(await send({ ...said(survivor), trigger: 'A40', priorMrn: prior.mrn })).toBe('AA');
      expect(await send({ ...said(prior), trigger: 'A40', priorMrn: survivor.mrn })).toBe('AE');
      expect((await page(survivor.patientId)).mergedInto).toBeNull();
    });

    it('a death told under either number ends both plans', async () => {
      const { prior, survivor } = await joined();
      expect(await send({ ...said(prior), trigger: 'A08', died: true, at: '202610211100' })).toBe('AA');
      const states = (await page(survivor.patientId)).encounters.map(({ plan }) => plan?.state);
      expect(states.filter((state) => state !== undefined && state !== 'ended')).toEqual([]);
    });
  });
});
