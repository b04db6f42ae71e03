import { addDays, type LocalDate } from '../kernel/local-date.js';
import type { Metric } from './metric.js';
import { median } from './statistics.js';
import type { TrendValue } from './trend.js';

/** 加了药 · 换了量 · 停了药 · switched 换了药: several of these on one day. */
export const MEDICATION_CHANGES = ['started', 'changed', 'stopped', 'switched'] as const;
export type MedicationChange = (typeof MEDICATION_CHANGES)[number];

/** A medicine in one dose, as far as marks ask. */
export interface MedicationCourse {
  name: string;
  /** Null: not told since when. */
  startedOn: LocalDate | null;
  /** First day without it; may lie ahead. */
  endedOn: LocalDate | null;
  endedBy: 'stopped' | 'changed' | null;
  /** It goes on from another dose. */
  isNextDose: boolean;
}

export interface MedicationMark {
  on: LocalDate;
  change: MedicationChange;
}

/** The days up to today on which something changed, oldest first, one mark a day. */
export function medicationMarks(courses: readonly MedicationCourse[], today: LocalDate): MedicationMark[] {
  const changes = new Map<LocalDate, Set<MedicationChange>>();
  const add = (on: LocalDate, change: MedicationChange) => {
    if (on <= today) changes.set(on, (changes.get(on) ?? new Set()).add(change));
  };
  for (const course of courses) {
    const others = courses.filter((other) => other !== course && other.name === course.name);
    const { startedOn, endedOn, endedBy, isNextDose } = course;
    if (startedOn !== null) {
      const goesOn = isNextDose || others.some((other) => isFollowedAt(other.endedOn, startedOn));
      add(startedOn, goesOn ? 'changed' : 'started');
    }
    const isStop = endedOn !== null && endedBy === 'stopped';
    if (isStop && !others.some((other) => isFollowedAt(endedOn, other.startedOn))) add(endedOn, 'stopped');
  }
  return [...changes]
    .map(([on, kinds]) => ({ on, change: oneOf(kinds) }))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** A hospital writes another dose as an order that ends and one that begins. */
function isFollowedAt(endedOn: LocalDate | null, startedOn: LocalDate | null): boolean {
  if (endedOn === null || startedOn === null) return false;
  return startedOn === endedOn || startedOn === addDays(endedOn, -1);
}

function oneOf(kinds: ReadonlySet<MedicationChange>): MedicationChange {
  const [first = 'switched'] = kinds;
  return kinds.size === 1 ? first : 'switched';
}

/** Values before and after a change: a description of what was measured, never what made it so. */
export interface MarkComparison extends MedicationMark {
  before: { n: number; median: number };
  after: { n: number; median: number };
  direction: 'up' | 'down' | 'flat';
}

const LEAST_ON_EACH_SIDE = 3;

/** Where lower is what the medicine is for. */
const LOWER_IS_MEANT: readonly Metric[] = ['blood-pressure', 'glucose', 'pain', 'temperature'];

/**
 * May a patient read that it is lower than before? Never after a stop, which it would speak for, and never where it is
 * now below what is meant for him.
 */
export function mayBeSaidLower(
  metric: Metric,
  { change, direction, after }: Pick<MarkComparison, 'change' | 'direction' | 'after'>,
  target: { from: number | null } | null,
): boolean {
  const isTooLow = after.median < (target?.from ?? -Infinity);
  return direction === 'down' && change !== 'stopped' && !isTooLow && LOWER_IS_MEANT.includes(metric);
}

interface Compared {
  from: LocalDate;
  to: LocalDate;
  /** The least difference of two medians that is called a change. */
  noticeable: number;
}

/**
 * Around the last mark of the range; null with fewer than three values on a side. The day of the mark counts for neither
 * side: nobody knows whether he measured before the tablet or after it.
 */
export function compareAroundLast(
  values: readonly TrendValue[],
  marks: readonly MedicationMark[],
  { from, to, noticeable }: Compared,
): MarkComparison | null {
  const shown = marks.filter(({ on }) => on >= from && on <= to);
  const last = shown.at(-1);
  if (!last) return null;
  const start = shown.at(-2)?.on ?? addDays(from, -1);
  const before = values.filter(({ on }) => on > start && on >= from && on < last.on);
  const after = values.filter(({ on }) => on > last.on && on <= to);
  if (Math.min(before.length, after.length) < LEAST_ON_EACH_SIDE) return null;
  const [earlier, later] = [sideOf(before), sideOf(after)];
  const step = later.median - earlier.median;
  const isFlat = Math.abs(step) < noticeable - 1e-9;
  return { ...last, before: earlier, after: later, direction: isFlat ? 'flat' : step > 0 ? 'up' : 'down' };
}

function sideOf(values: readonly TrendValue[]): MarkComparison['before'] {
  return { n: values.length, median: median(values.map(({ value }) => value)) };
}

/** Marks that have values on their left: one before all that was measured has nothing to be compared with. */
export function marksWithin(
  marks: readonly MedicationMark[],
  days: readonly LocalDate[],
  { from, to }: Pick<Compared, 'from' | 'to'>,
): MedicationMark[] {
  const first = days
    .filter((day) => day >= from && day <= to)
    .reduce((a, b) => (b < a ? b : a), '9999-12-31');
  return marks.filter(({ on }) => on >= from && on <= to && on >= first);
}
