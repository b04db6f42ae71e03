import { typedEntry } from '@suian/domain/diary/diary-cases';
import { useApp } from '../../../test/app.js';
import { describeOnEachDatabase } from '../../../test/databases.js';
import { bindDiarist, record, type Diarist } from '../../../test/diary.js';
import { problemOf } from '../../../test/journey.js';
import type { StaffDesk } from '../../../test/people.js';
import { AuditEntryRow } from '../audit/persistence/audit-entry.entity.js';
import { AlertRow } from '../triage/persistence/alert.entity.js';
import { LimitOverrideRow } from './persistence/limit-override.entity.js';

const PRESSURE = 'blood-pressure' as const;

describeOnEachDatabase('limits of one patient', (engine) => {
  const app = useApp(engine);
  let nurse: StaffDesk;

  beforeAll(async () => {
    nurse = await app.staff('nurse');
  });

  const trendOf = ({ patientId }: Diarist, desk = nurse) =>
    desk.call('getTrend', { params: { patientId }, query: { metric: PRESSURE } });
  const change = (
    { patientId }: Diarist,
    slot: string,
    value: number | null,
    more: { doctorName?: string; version?: number; desk?: StaffDesk } = {},
  ) =>
    (more.desk ?? nurse).call('setLimit', {
      params: { patientId },
      body: {
        metric: PRESSURE,
        limits: [{ slot, value }],
        reason: '肾内科要求',
        doctorName: more.doctorName ?? null,
        version: more.version ?? 0,
      },
    });
  const limitOf = ({ limits }: Awaited<ReturnType<typeof trendOf>>, slot: string) =>
    limits.find((limit) => limit.slot === slot);

  it('a stricter one needs a reason, holds from now on, and says who set it', async () => {
    const diarist = await bindDiarist(app, nurse);
    const trend = await change(diarist, 'systolic.high', 145);
    expect(limitOf(trend, 'systolic.high')).toMatchObject({
      value: 145,
      packValue: 160,
      own: { reason: '肾内科要求', byName: '何佳敏', doctorName: null },
    });
    expect(trend.limitsVersion).toBe(1);
    const { entry } = await record(diarist, typedEntry('bp 146/80'));
    expect(entry.state).toBe('questioned');
    const mine = await diarist.phone.call('myDiary', { query: { seat: diarist.seatId, metric: PRESSURE } });
    expect(mine.pack.rules.find(({ key }) => key === 'systolic.high')?.when).toEqual({
      item: 'systolic',
      atLeast: 145,
    });
    const back = await change(diarist, 'systolic.high', 160, { version: 1 });
    expect(limitOf(back, 'systolic.high')?.own).toBeNull();
  });

  it('the emergency band is weakened or switched off by a doctor’s name only', async () => {
    const diarist = await bindDiarist(app, nurse);
    for (const value of [190, null]) {
      expect(await problemOf(change(diarist, 'systolic.emergency', value))).toMatchObject({
        status: 422,
        code: 'diary.limit-refused',
        errors: [{ path: 'body.doctorName', what: 'doctor-needed' }],
      });
    }
    const trend = await change(diarist, 'systolic.emergency', 190, { doctorName: '王建国' });
    expect(limitOf(trend, 'systolic.emergency')).toMatchObject({ value: 190, own: { doctorName: '王建国' } });
    expect((await record(diarist, typedEntry('bp 185/90'))).entry.state).toBe('questioned');
    const stricter = await change(diarist, 'diastolic.emergency', 105, { version: 1 });
    expect(limitOf(stricter, 'systolic.emergency')?.value).toBe(190);
    expect((await record(diarist, typedEntry('bp 150/105'))).entry.state).toBe('alarm');
  });

  it('what is no limit, not possible or already changed by a colleague is refused by name', async () => {
    const diarist = await bindDiarist(app, nurse);
    expect(await problemOf(change(diarist, 'nothing.high', 1))).toMatchObject({
      errors: [{ path: 'body.limits[0].slot', what: 'unknown-slot' }],
    });
    expect(await problemOf(change(diarist, 'systolic.high', 1600))).toMatchObject({
      errors: [{ path: 'body.limits[0].value', what: 'not-possible' }],
    });
    await change(diarist, 'systolic.high', 150);
    expect((await problemOf(change(diarist, 'systolic.high', 155))).code).toBe('row.changed-meanwhile');
    const { patientId } = diarist;
    const short = nurse.call('setLimit', {
      params: { patientId },
      body: { metric: PRESSURE, limits: [{ slot: 'systolic.high', value: 150 }], reason: '', version: 1 },
    });
    expect(await problemOf(short)).toMatchObject({
      code: 'request.invalid',
      errors: [{ path: 'body.reason' }],
    });
  });

  it('is for the wards of the patient, and on record under seal', async () => {
    const diarist = await bindDiarist(app, nurse);
    const elsewhere = await app.staff('elsewhere');
    expect((await problemOf(trendOf(diarist, elsewhere))).code).toBe('patient.not-found');
    expect((await problemOf(change(diarist, 'systolic.high', 150, { desk: elsewhere }))).code).toBe(
      'patient.not-found',
    );
    await change(diarist, 'systolic.high', 150);
    const { patientId } = diarist;
    const rows = await app.unit.read((tx) => tx.findBy(LimitOverrideRow, { patientId }));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('肾内科');
    const audit = await app.unit.read((tx) =>
      tx.findBy(AuditEntryRow, { patientId, action: 'limit.changed' }),
    );
    expect(audit).toMatchObject([{ shown: ['systolic.high'], actorKind: 'staff' }]);
  });

  it('a doctor who loosens it within the 15 minutes calms the questioned value', async () => {
    const diarist = await bindDiarist(app, nurse);
    await record(diarist, typedEntry('bp 165/90'));
    await change(diarist, 'systolic.high', 170);
    await app.walk({ minutes: 20 });
    expect((await trendOf(diarist)).rows).toMatchObject([{ state: 'calm', questionedUntil: null }]);
    const { patientId } = diarist;
    expect(await app.unit.read((tx) => tx.findBy(AlertRow, { patientId }))).toEqual([]);
  });
});
