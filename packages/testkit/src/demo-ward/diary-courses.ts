import type { RecordEntryRequest } from '@suian/contracts/diary';
import type { Random } from './random.js';

/** How somebody's values run at home: level, then over to the new level once the new medicine helps. */
export interface Course {
  from: number;
  to: number;
  /** Of one value from the next. */
  spread: number;
}

export interface Diary {
  /** Days before today at which the values begin to change. */
  turnsAt: number;
  systolic?: Course;
  diastolic?: Course;
  /** mmol/L before breakfast, every day. */
  fasting?: Course;
  /** Two hours after supper, every second day. */
  afterMeal?: Course;
  /** First and last day before today on which nothing was written. */
  silent?: readonly [from: number, to: number];
  /** The day of a value that is questioned, measured again and calm. */
  questionedAt?: number;
  /** The day on which the sugar is too low. */
  lowAt?: number;
}

/** What is typed into the phone. */
export type Measured = Pick<RecordEntryRequest, 'metric' | 'values' | 'context'>;

const TURN_DAYS = 18;

/** Before breakfast. */
export function morningValues(diary: Diary, daysAgo: number, random: Random): Measured[] {
  if (isSilent(diary, daysAgo)) return [];
  const { systolic, diastolic, fasting, turnsAt } = diary;
  const at = (course: Course, decimals: number) => valueOn({ course, turnsAt, decimals }, daysAgo, random);
  const measured: Measured[] = [];
  if (systolic && diastolic)
    measured.push(pressure(at(systolic, 0), at(diastolic, 0), random.between(64, 78)));
  if (fasting) measured.push(sugar(at(fasting, 1), 'fasting'));
  return measured;
}

/** After supper. */
export function eveningValues(diary: Diary, daysAgo: number, random: Random): Measured[] {
  const { afterMeal: course, turnsAt } = diary;
  if (!course || isSilent(diary, daysAgo) || daysAgo % 2 === 1) return [];
  return [sugar(valueOn({ course, turnsAt, decimals: 1 }, daysAgo, random), 'after-meal-2h')];
}

export function pressure(systolic: number, diastolic: number, pulse: number): Measured {
  return { metric: 'blood-pressure', values: { systolic, diastolic, pulse }, context: 'left' };
}

export function sugar(glucose: number, context: string): Measured {
  return { metric: 'glucose', values: { glucose }, context };
}

function isSilent({ silent }: Diary, daysAgo: number): boolean {
  return silent !== undefined && daysAgo <= silent[0] && daysAgo >= silent[1];
}

function valueOn(
  { course, turnsAt, decimals }: { course: Course; turnsAt: number; decimals: number },
  daysAgo: number,
  random: Random,
): number {
  const { from, to, spread } = course;
  const share = Math.min(Math.max((turnsAt - daysAgo) / TURN_DAYS, 0), 1);
  const level = from + (to - from) * share;
  return Number((level + (random.next() * 2 - 1) * spread).toFixed(decimals));
}
