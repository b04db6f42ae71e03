import { ageOn } from '@suian/domain/kernel/local-date';
import { birthDateOf, isChineseId } from '@suian/domain/kernel/chinese-id';
import { inventedId } from './chinese-id.js';
import { demoFirstStart, demoLogins } from './first-start.js';
import { demoPatients, type DemoPatient } from './patients.js';

const TODAY = '2026-11-21';
const patients = demoPatients({ today: TODAY });

function valuesOf<K extends keyof DemoPatient>(key: K): NonNullable<DemoPatient[K]>[] {
  return patients.flatMap((patient) => patient[key] ?? []) as NonNullable<DemoPatient[K]>[];
}

function boundWith(dischargedOrOperatedDaysAgo: number): DemoPatient[] {
  return patients.filter(({ operation, reach }) => {
    if (operation === null || reach !== 'binds') return false;
    return ageInDays(operation.on) === dischargedOrOperatedDaysAgo;
  });
}

function ageInDays(date: string): number {
  return (Date.parse(TODAY) - Date.parse(date)) / 86_400_000;
}

describe('the invented patients of the demo', () => {
  it('are enough to fill two hospitals', () => {
    expect(patients.length).toBeGreaterThanOrEqual(44);
    expect(new Set(valuesOf('department'))).toEqual(new Set(['ortho3', 'surg2', 'surg']));
  });

  it('are the same people every time, and others for another seed', () => {
    expect(demoPatients({ today: TODAY })).toEqual(patients);
    expect(demoPatients({ today: TODAY, seed: 7 })).not.toEqual(patients);
  });

  it.each(['name', 'mrn', 'visitNo', 'phone', 'idNo'] as const)('never share a %s', (key) => {
    const values = valuesOf(key);
    expect(new Set(values).size).toBe(values.length);
  });

  it('have id numbers that check, with their own birthday and sex, of a place that does not exist', () => {
    const withId = patients.filter(({ idNo }) => idNo !== null);
    expect(withId.length).toBeGreaterThan(5);
    for (const { idNo, birthOn, sex } of withId) {
      expect(isChineseId(idNo ?? '')).toBe(true);
      expect(birthDateOf(idNo ?? '')).toBe(birthOn);
      expect(Number(idNo?.[16]) % 2 === 1).toBe(sex === 'male');
      expect(idNo).toMatch(/^90/);
    }
  });

  it('get an id number that checks whatever the birthday and serial', () => {
    const serials = Array.from({ length: 99 }, (_, index) => index + 1);
    for (const serial of serials) expect(isChineseId(inventedId('1960-02-29', serial))).toBe(true);
  });

  it('are 16 to 88 years old', () => {
    const ages = patients.map(({ birthOn }) => ageOn(birthOn, TODAY));
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(16);
    expect(Math.max(...ages)).toBeLessThanOrEqual(89);
  });

  it('have names of two to four letters, and one of eight', () => {
    const lengths = valuesOf('name').map((name) => [...name.replace('·', '')].length);
    expect(lengths.filter((length) => length === 8)).toHaveLength(1);
    expect(lengths.filter((length) => length !== 8 && (length < 2 || length > 4))).toEqual([]);
  });

  it('were admitted, operated and discharged in this order, within the last 90 days', () => {
    for (const { admittedOn, operation, dischargedOn, daysAgo } of patients) {
      const dates = [admittedOn, operation?.on ?? admittedOn, dischargedOn];
      expect(dates).toEqual([...dates].sort());
      expect(daysAgo).toBeLessThan(90);
    }
  });

  it('can be bound wherever they will be: each has a phone or an id number', () => {
    const unbindable = patients.filter(({ reach, phone, idNo }) => reach === 'binds' && !phone && !idNo);
    expect(unbindable).toEqual([]);
  });

  it('leave the phones 1 to 3 to the visitor', () => {
    expect(valuesOf('simPhone').filter((phone) => phone < 4 || phone > 9)).toEqual([]);
  });

  it.each([1, 3, 7, 14, 30])('have somebody bound at day %i today', (day) => {
    expect(boundWith(day).length).toBeGreaterThan(0);
  });

  it('show every state of the discharge list today', () => {
    const today = patients.filter(({ daysAgo }) => daysAgo === 0);
    expect(today.some(({ reach }) => reach === 'binds')).toBe(true);
    expect(today.some(({ phone }) => phone === null)).toBe(true);
    expect(today.some(({ operation }) => operation === null)).toBe(true);
    expect(today.some(({ isWithoutWard }) => isWithoutWard)).toBe(true);
    expect(today.some(({ isConfirmed }) => !isConfirmed)).toBe(true);
  });

  it('end with the one the visitor will bind, at day 3 even before the morning tasks open', () => {
    const early = demoPatients({ today: TODAY, openDay: '2026-11-20' });
    expect(patients.at(-1)).toMatchObject({ reach: 'leaves', operation: { on: '2026-11-18' } });
    expect(early.at(-1)).toMatchObject({ reach: 'leaves', operation: { on: '2026-11-17' } });
  });
});

describe('the first start of the demo', () => {
  it('gives everybody an own name to sign in with and a password that is not trivially short', () => {
    const usernames = demoLogins.map(({ username }) => username);
    expect(new Set(usernames).size).toBe(usernames.length);
    expect(demoLogins.filter(({ password }) => password.length < 12)).toEqual([]);
  });

  it('has four departments in two hospitals, each with nurses, a doctor and a supervisor', () => {
    const { organizations } = demoFirstStart();
    const departments = organizations.flatMap((each) => each.departments);
    expect(organizations).toHaveLength(2);
    expect(departments.map(({ code }) => code)).toEqual(['ortho3', 'surg2', 'med1', 'surg']);
    for (const { staff } of organizations) {
      const roles = new Set(staff.map(({ role }) => role));
      expect(roles).toEqual(new Set(['nurse', 'doctor', 'supervisor', 'admin']));
    }
  });
});
