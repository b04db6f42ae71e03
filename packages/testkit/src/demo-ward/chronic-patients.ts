import { addDays, addMonths, daysBetween, type LocalDate } from '@suian/domain/kernel/local-date';
import type { Diary } from './diary-courses.js';
import type { DemoPatient } from './patients.js';

/** Somebody with a long illness: bound, and writing down what he measures at home. */
export interface ChronicPatient extends DemoPatient {
  key: ChronicKey;
  diary: Diary;
}

export type ChronicKey = 'shen' | 'tian' | 'lang' | 'qiu' | 'qi' | 'ding' | 'tong' | 'bai';

interface Person {
  key: ChronicKey;
  name: string;
  sex: 'male' | 'female';
  age: number;
  diagnosis: string;
  /** Left out: he left a month ago, so the first call of his pathway is due. */
  daysAgo?: number;
  source: DemoPatient['source'];
  simPhone: number;
  diary: Diary;
}

/** Alone on its phone, so that a visitor who opens it sees one person's diary. */
const DIARY_PHONE = 4;

const PEOPLE: readonly Person[] = [
  {
    ...{ key: 'shen', name: '沈国梁', sex: 'male', age: 68, diagnosis: '高血压病 2 级' },
    ...{ daysAgo: 56, source: 'form', simPhone: DIARY_PHONE },
    diary: {
      systolic: { from: 152, to: 133, spread: 5 },
      diastolic: { from: 93, to: 81, spread: 4 },
      turnsAt: 38,
      silent: [25, 20],
      questionedAt: 12,
    },
  },
  {
    ...{ key: 'tian', name: '田桂芳', sex: 'female', age: 71, diagnosis: '2型糖尿病' },
    ...{ daysAgo: 48, source: 'fhir', simPhone: 5 },
    diary: {
      fasting: { from: 8.7, to: 7.6, spread: 0.5 },
      afterMeal: { from: 12.1, to: 10.4, spread: 0.9 },
      turnsAt: 30,
    },
  },
  {
    ...{ key: 'lang', name: '郎永发', sex: 'male', age: 79, diagnosis: '高血压病 3 级；脑梗死后遗症' },
    ...{ daysAgo: 44, source: 'form', simPhone: 6 },
    diary: {
      systolic: { from: 151, to: 144, spread: 5 },
      diastolic: { from: 88, to: 84, spread: 4 },
      turnsAt: 28,
      silent: [9, 7],
    },
  },
  {
    ...{ key: 'qiu', name: '秋淑琴', sex: 'female', age: 62, diagnosis: '2型糖尿病伴周围神经病变' },
    ...{ daysAgo: 40, source: 'form', simPhone: 7 },
    diary: {
      fasting: { from: 7.8, to: 6.4, spread: 0.4 },
      afterMeal: { from: 11.2, to: 9.1, spread: 0.8 },
      turnsAt: 30,
      lowAt: 6,
    },
  },
  {
    ...{ key: 'qi', name: '祁大勇', sex: 'male', age: 45, diagnosis: '2型糖尿病' },
    ...{ daysAgo: 33, source: 'form', simPhone: 8 },
    diary: { fasting: { from: 6.8, to: 6.1, spread: 0.3 }, turnsAt: 25, silent: [14, 11] },
  },
  {
    ...{ key: 'ding', name: '丁玉梅', sex: 'female', age: 83, diagnosis: '高血压病 2 级' },
    ...{ source: 'hl7', simPhone: 6 },
    diary: {
      systolic: { from: 149, to: 141, spread: 5 },
      diastolic: { from: 82, to: 78, spread: 4 },
      turnsAt: 20,
    },
  },
  {
    ...{ key: 'tong', name: '佟海生', sex: 'male', age: 57, diagnosis: '2型糖尿病；高血压病 1 级' },
    ...{ daysAgo: 26, source: 'hl7', simPhone: 5 },
    diary: {
      systolic: { from: 146, to: 132, spread: 4 },
      diastolic: { from: 92, to: 84, spread: 3 },
      fasting: { from: 7.9, to: 6.7, spread: 0.4 },
      turnsAt: 20,
    },
  },
  {
    ...{ key: 'bai', name: '白凤英', sex: 'female', age: 66, diagnosis: '2型糖尿病伴糖尿病肾病' },
    ...{ daysAgo: 23, source: 'form', simPhone: 7 },
    diary: { fasting: { from: 9.1, to: 7.9, spread: 0.4 }, turnsAt: 15, silent: [8, 0] },
  },
];

const FIRST_INDEX = 200;
const NIGHTS = 7;

/** Those who were discharged within the days that are played, in no order of time. */
export function chronicPatients(today: LocalDate, days = 90): ChronicPatient[] {
  return PEOPLE.map((person, at) => patientOf(person, FIRST_INDEX + at, today)).filter(
    ({ daysAgo }) => daysAgo < days,
  );
}

function patientOf(person: Person, index: number, today: LocalDate): ChronicPatient {
  const { key, name, sex, age, diagnosis, source, simPhone, diary } = person;
  const daysAgo = person.daysAgo ?? daysBetween(addMonths(today, -1), today);
  const dischargedOn = addDays(today, -daysAgo);
  const serial = index - FIRST_INDEX;
  return {
    ...{ index, key, name, sex, diagnosis, source, simPhone, diary, daysAgo, dischargedOn },
    department: 'med1',
    birthOn: `${Number(today.slice(0, 4)) - age}-01-${10 + serial}`,
    mrn: `N26${20_311 + serial * 17}`,
    visitNo: `NK2026${40_502 + serial * 9}`,
    phone: `136000${41_203 + serial * 87}`,
    idNo: null,
    admittedOn: addDays(dischargedOn, -NIGHTS),
    operation: null,
    isWithoutWard: false,
    reach: 'binds',
    isConfirmed: true,
    isKept: false,
    isSteady: true,
    onTelephone: 'usual',
    diligence: 0.95,
    seed: 7_000_000 + index,
  };
}
