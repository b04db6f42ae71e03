import { appliedLimits, limitRules } from '@suian/domain/diary/applied-limits';
import { diseasesOf } from '@suian/domain/diary/diseases-of';
import { answersOf } from '@suian/domain/diary/judge-entry';
import { SAMPLE_LIMITS } from '@suian/domain/diary/sample-limits';
import { ageOn } from '@suian/domain/kernel/local-date';
import { findConcerns } from '@suian/domain/triage/find-concerns';
import { chronicPatients } from './chronic-patients.js';
import { eveningValues, morningValues, type Measured } from './diary-courses.js';
import { demoLogins } from './first-start.js';
import { demoPatients } from './patients.js';
import { Random } from './random.js';

const TODAY = '2026-11-21';
const patients = chronicPatients(TODAY);

/** All a patient writes down by himself, without what is told about him apart. */
function measuredBy({ daysAgo, diary, seed }: (typeof patients)[number]): Measured[] {
  const random = new Random(seed + 5);
  const days = Array.from({ length: daysAgo }, (_, at) => daysAgo - 1 - at);
  return days.flatMap((day) => [...morningValues(diary, day, random), ...eveningValues(diary, day, random)]);
}

function firesARule({ diagnosis, birthOn }: (typeof patients)[number], measured: Measured): boolean {
  const diseases = diseasesOf({ diagnoses: [diagnosis], operatedOn: null, today: TODAY });
  const person = { diseases, age: ageOn(birthOn, TODAY) };
  const rules = limitRules(appliedLimits(SAMPLE_LIMITS, measured.metric, person));
  return findConcerns(rules, answersOf(measured)).length > 0;
}

describe('the long ill of the demo', () => {
  it('are other people than the operated, with numbers and telephones of their own', () => {
    const operated = demoPatients({ today: TODAY });
    for (const key of ['name', 'mrn', 'visitNo', 'phone', 'index'] as const) {
      const all = [...operated, ...patients].flatMap((patient) => patient[key] ?? []);
      expect(new Set(all).size).toBe(all.length);
    }
    expect(demoLogins.map(({ name }) => name)).toEqual(
      expect.not.arrayContaining(patients.map(({ name }) => name)),
    );
  });

  it('are at least six, and one of them has a phone to himself', () => {
    expect(patients.length).toBeGreaterThanOrEqual(6);
    expect(patients.filter(({ simPhone }) => simPhone === 4)).toHaveLength(1);
    expect(patients.some(({ diary }) => diary.systolic)).toBe(true);
    expect(patients.some(({ diary }) => diary.fasting)).toBe(true);
  });

  it('stay within their limits but where the story says otherwise', () => {
    for (const patient of patients)
      expect(measuredBy(patient).filter((measured) => firesARule(patient, measured))).toEqual([]);
  });

  it('come down, and leave a gap of days', () => {
    const [shen] = patients;
    const systolic = measuredBy(shen!).map(({ values }) => values['systolic'] ?? 0);
    const average = (some: number[]) => some.reduce((sum, each) => sum + each, 0) / some.length;
    expect(average(systolic.slice(0, 7)) - average(systolic.slice(-7))).toBeGreaterThan(12);
    expect(systolic).toHaveLength(shen!.daysAgo - 6);
  });
});
