import { useApp } from '../../../test/app.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import { dischargeForm } from '../../../test/discharge-forms.js';
import { bindPatient, CALM, submit, type BoundPatient } from '../../../test/journey.js';
import { allowMessage, arrivedOn, remindersOf, spoil } from '../../../test/messages.js';
import type { StaffDesk } from '../../../test/people.js';
import { NOTICE_VERSION } from '../portal/notice.js';

/** The patient is operated on the day before; the plan's second task opens on this day at eight. */
const DAY = 3;

describeOnEachDatabase('a reminder of a due follow-up', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;
  let start: Date;

  beforeAll(async () => {
    nurse = await app.staff('nurse');
    start = app.clock.now();
  });
  // Everybody of an earlier test has answered, left or was told: what is due now is this test's.
  beforeEach(() => app.clock.set(start));

  const bind = () => bindPatient(app, nurse);
  const stateOf = async (patient: BoundPatient, day = DAY) =>
    (await remindersOf(nurse, patient)).get(day)?.state ?? null;
  const reasonOf = async (patient: BoundPatient, day = DAY) =>
    (await remindersOf(nurse, patient)).get(day)?.reason ?? null;
  const at = (instant: string) => app.clock.set(instant);

  it('comes once, as the task opens, and opens the page of today', async () => {
    const patient = await bind();
    await allowMessage(app, patient.phone);
    await allowMessage(app, patient.phone);
    expect(await stateOf(patient)).toBe('waiting');
    await submit(patient, CALM);
    at('2026-10-22T23:59:59.000Z');
    await app.drain();
    expect(await arrivedOn(app, patient.phone)).toEqual([]);
    at('2026-10-23T00:00:00.000Z');
    await app.drain();
    await app.drain();
    const [message, ...others] = await arrivedOn(app, patient.phone);
    expect(others).toEqual([]);
    expect(message).toMatchObject({
      page: expect.stringMatching(/^pages\/today\/index\?about=[0-9a-z]{26}$/),
    });
    expect(Object.values(message!.data).sort()).toEqual(
      [
        '2026年10月23日 20:00',
        '出院随访',
        '江岚市第二人民医院',
        '点开填一下，几分钟就好',
        '骨科三病区',
      ].sort(),
    );
    expect(await stateOf(patient)).toBe('accepted');
    const text = JSON.stringify(message);
    for (const word of ['周桂兰', '膝', '置换', '疼', '伤口', '术后', patient.patientId]) {
      expect(text).not.toContain(word);
    }
  });

  it('is not sent to whoever has not allowed one, and the patient page says so', async () => {
    const patient = await bind();
    at('2026-10-23T00:00:00.000Z');
    await app.drain();
    expect([await stateOf(patient), await reasonOf(patient)]).toEqual(['refused', 'wechat.no-grant']);
    at('2026-10-23T03:00:00.000Z');
    await app.drain();
    expect(await stateOf(patient)).toBe('refused');
  });

  it('of what stands open as the phone is bound waits until it falls due', async () => {
    const patient = await bind();
    await allowMessage(app, patient.phone);
    await app.drain();
    expect(await arrivedOn(app, patient.phone)).toEqual([]);
    at('2026-10-21T12:00:00.000Z');
    await app.drain();
    expect(await arrivedOn(app, patient.phone)).toHaveLength(1);
  });

  it('is dropped with the answer', async () => {
    const patient = await bind();
    await allowMessage(app, patient.phone);
    await submit(patient, CALM);
    expect([await stateOf(patient, 1), await reasonOf(patient, 1)]).toEqual(['dropped', 'task.answered']);
    at('2026-10-21T12:00:00.000Z');
    await app.drain();
    expect(await arrivedOn(app, patient.phone)).toEqual([]);
  });

  it('never comes between nine in the evening and eight in the morning', async () => {
    const patient = await bind();
    await allowMessage(app, patient.phone);
    at('2026-10-21T13:00:00.000Z');
    await app.drain();
    expect(await arrivedOn(app, patient.phone)).toEqual([]);
    expect((await remindersOf(nurse, patient)).get(1)).toMatchObject({
      state: 'waiting',
      at: '2026-10-22T00:00:00.000Z',
    });
    at('2026-10-22T00:00:00.000Z');
    await app.drain();
    expect(await arrivedOn(app, patient.phone)).toHaveLength(1);
  });

  it('goes with the corrected date of the operation', async () => {
    const patient = await bind();
    await allowMessage(app, patient.phone);
    await submit(patient, CALM);
    await correctOperation(nurse, patient, '2026-10-19');
    expect((await remindersOf(nurse, patient)).get(DAY)).toMatchObject({
      state: 'waiting',
      at: '2026-10-22T00:00:00.000Z',
    });
    at('2026-10-21T23:59:00.000Z');
    await app.drain();
    expect(await arrivedOn(app, patient.phone)).toEqual([]);
    at('2026-10-22T00:00:00.000Z');
    await app.drain();
    expect(await arrivedOn(app, patient.phone)).toHaveLength(1);
    at('2026-10-23T00:00:00.000Z');
    await app.drain();
    expect(await arrivedOn(app, patient.phone)).toHaveLength(1);
  });

  it('stops with the consent, at once', async () => {
    const patient = await bind();
    await allowMessage(app, patient.phone);
    const body = { purpose: 'follow-up', granted: false, noticeVersion: NOTICE_VERSION } as const;
    await patient.phone.call('decideConsent', { body });
    expect([await stateOf(patient), await reasonOf(patient)]).toEqual(['dropped', 'consent.withdrawn']);
    at('2026-10-24T00:00:00.000Z');
    await app.drain();
    expect(await arrivedOn(app, patient.phone)).toEqual([]);
  });

  it('stops with the seat, at once', async () => {
    const patient = await bind();
    await allowMessage(app, patient.phone);
    await patient.phone.call('unbind', { params: { seatId: patient.seatId } });
    expect([await stateOf(patient), await reasonOf(patient)]).toEqual(['dropped', 'binding.ended']);
    at('2026-10-24T00:00:00.000Z');
    await app.drain();
    expect(await arrivedOn(app, patient.phone)).toEqual([]);
  });

  it('is tried again after a passing trouble, and no sooner', async () => {
    const patient = await bind();
    await allowMessage(app, patient.phone);
    at('2026-10-23T00:00:00.000Z');
    for (const errcode of [-1, 43108]) await spoil(app, { errcode });
    await app.drain();
    expect([await stateOf(patient), await reasonOf(patient)]).toEqual(['waiting', 'wechat.unavailable']);
    app.clock.forward({ minutes: 1 });
    await app.drain();
    expect([await stateOf(patient), await reasonOf(patient)]).toEqual(['waiting', 'wechat.busy-user']);
    app.clock.forward({ minutes: 4 });
    await app.drain();
    expect(await arrivedOn(app, patient.phone)).toEqual([]);
    app.clock.forward({ minutes: 1 });
    await app.drain();
    expect(await stateOf(patient)).toBe('accepted');
    expect(await arrivedOn(app, patient.phone)).toHaveLength(1);
  });
});

/** The hospital sends the same stay with another date of the operation. */
async function correctOperation(nurse: StaffDesk, { encounterId }: BoundPatient, on: string): Promise<void> {
  const { departments } = await nurse.call('mySession', {});
  const page = await nurse.call('getEncounter', { params: { encounterId } });
  const { mrn, phone } = await nurse.call('revealPatient', {
    params: { patientId: page.patient.id },
    body: { fields: ['mrn', 'phone'] },
  });
  await nurse.call('registerDischarge', {
    body: dischargeForm(departments[0]!.id, {
      patient: { name: '周桂兰', birthOn: '1958-03-02', mrn: mrn!, phone: phone! },
      encounter: {
        dischargedOn: '2026-10-20',
        diagnosis: '左膝骨关节炎',
        operation: { name: '左膝关节置换', on },
      },
    }),
  });
}
