import type { ObservationReport } from '@suian/contracts/diary';
import { useApp } from '../../../test/app.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import { bindDiarist, observationBundle } from '../../../test/diary.js';
import type { StaffDesk } from '../../../test/people.js';
import { refusalOf, json, pathOf, send } from '../../../test/wire.js';
import { API_KEY } from '../../../test/ward.js';
import { AlertRow } from '../triage/persistence/alert.entity.js';
import { ObservationRow } from './persistence/observation.entity.js';

const HOUR_MS = 3_600_000;

describeOnEachDatabase('values of a device', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;

  beforeAll(async () => {
    nurse = await app.staff('nurse');
  });

  const post = (bundle: object) =>
    send(app.baseUrl, {
      method: 'POST',
      path: pathOf('takeObservations', {}),
      headers: json({ Authorization: `Bearer ${API_KEY}` }),
      body: JSON.stringify(bundle),
    });
  const take = async (bundle: object) => JSON.parse((await post(bundle)).text) as ObservationReport;
  const ago = (hours: number) => new Date(app.clock.now().getTime() - hours * HOUR_MS).toISOString();
  const alertsOf = (patientId: string) => app.unit.read((tx) => tx.findBy(AlertRow, { patientId }));
  const rowsOf = (patientId: string) => app.unit.read((tx) => tx.findBy(ObservationRow, { patientId }));

  async function known() {
    const { patientId, phone, seatId } = await bindDiarist(app, nurse);
    const { mrn } = await nurse.call('revealPatient', { params: { patientId }, body: { fields: ['mrn'] } });
    return { patientId, mrn: mrn!, phone, seatId };
  }

  it('in the emergency band alarms now; the same bundle again changes nothing', async () => {
    const { patientId, mrn } = await known();
    const bundle = observationBundle(mrn, {
      id: 'g1',
      code: '2339-0',
      value: 320,
      unit: 'mg/dL',
      at: ago(1),
    });
    expect(await take(bundle)).toEqual({ taken: 1, same: 0, problems: [] });
    expect(await take(bundle)).toEqual({ taken: 0, same: 1, problems: [] });
    expect(await alertsOf(patientId)).toMatchObject([{ severity: 'critical', headline: '血糖 17.8 mmol/L' }]);
    expect(await rowsOf(patientId)).toMatchObject([{ source: 'device', metric: 'glucose' }]);
    const other = observationBundle(mrn, { id: 'g1', code: '2339-0', value: 90, unit: 'mg/dL', at: ago(1) });
    expect(refusalOf(await post(other)).errors).toMatchObject([{ what: 'idempotency.key-reused' }]);
    const somebodyElse = await known();
    const his = observationBundle(somebodyElse.mrn, {
      id: 'g1',
      code: '2339-0',
      value: 320,
      unit: 'mg/dL',
      at: ago(1),
    });
    expect(refusalOf(await post(his)).errors).toMatchObject([{ what: 'idempotency.key-reused' }]);
  });

  it('stands on the monitor with its key', async () => {
    const { mrn } = await known();
    await take(observationBundle(mrn, { id: 'm1', code: '8867-4', value: 70, unit: '/min', at: ago(1) }));
    const { sources } = await nurse.call('getIntakeMonitor', {});
    const now = app.clock.now().toISOString();
    expect(sources.filter(({ lastAt, kind }) => kind === 'key' && lastAt === now)).toHaveLength(1);
  });

  it('older than a day is history: kept, and alarms nobody', async () => {
    const { patientId, mrn } = await known();
    const old = { id: 's1', code: '59408-5', value: 84, unit: '%', at: ago(25) };
    expect(await take(observationBundle(mrn, old))).toMatchObject({ taken: 1 });
    await app.walk({ minutes: 30 });
    expect(await alertsOf(patientId)).toEqual([]);
    expect(await rowsOf(patientId)).toMatchObject([{ state: 'calm', isLate: true }]);
    const trend = await nurse.call('getTrend', { params: { patientId }, query: { metric: 'spo2' } });
    expect(trend.rows).toMatchObject([{ values: { spo2: 84 }, source: 'device' }]);
  });

  it('questioned and alone for 15 minutes alarms as anybody’s does', async () => {
    const { patientId, mrn } = await known();
    await take(observationBundle(mrn, { id: 'p1', code: '8867-4', value: 130, unit: '/min', at: ago(0) }));
    expect(await alertsOf(patientId)).toEqual([]);
    await app.walk({ minutes: 15 });
    expect(await alertsOf(patientId)).toMatchObject([{ severity: 'warning', concern: 'pulse' }]);
  });

  it('nobody’s, a fault of the device and a withdrawn consent are named, and nothing is kept', async () => {
    const { patientId, mrn, phone, seatId } = await known();
    const stranger = { id: 'x1', code: '8867-4', value: 70, unit: '/min', at: ago(1) };
    const unknown = await post(observationBundle('NOBODY77', stranger));
    expect([unknown.status, refusalOf(unknown).errors]).toMatchObject([422, [{ what: 'patient.not-found' }]]);
    const broken = await post(observationBundle(mrn, { ...stranger, value: 720 }));
    expect(refusalOf(broken).errors).toMatchObject([{ what: 'diary.not-possible:range' }]);
    const { notice } = await phone.call('myConsents', { query: { seat: seatId } });
    await phone.call('decideConsent', {
      body: { seat: seatId, purpose: 'follow-up', granted: false, noticeVersion: notice.version },
    });
    const refused = await post(observationBundle(mrn, stranger));
    expect(refusalOf(refused).errors).toMatchObject([{ what: 'consent.withdrawn' }]);
    expect(await rowsOf(patientId)).toEqual([]);
  });

  it('what he measured is in his own file, in FHIR with UCUM and in words', async () => {
    const { mrn, phone, seatId } = await known();
    await take(observationBundle(mrn, { id: 'w1', code: '29463-7', value: 65.2, unit: 'kg', at: ago(30) }));
    const { bundle, text } = await phone.call('exportMine', { query: { seat: seatId } });
    const kept = bundle.entry.find(({ resource }) => resource['resourceType'] === 'Observation');
    expect(kept?.resource).toMatchObject({
      status: 'final',
      code: { coding: [{ system: 'http://loinc.org', code: '29463-7' }] },
      valueQuantity: { value: 65.2, system: 'http://unitsofmeasure.org', code: 'kg' },
    });
    expect(text).toContain('体重 65.2 kg');
  });
});
