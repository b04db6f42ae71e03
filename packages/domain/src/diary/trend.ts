import { addDays, daysBetween, type LocalDate } from '../kernel/local-date.js';
import { average, median } from './statistics.js';

/** One value of one figure; typing errors are left out by whoever gives them. */
export interface TrendValue {
  at: Date;
  on: LocalDate;
  value: number;
}

export interface TrendRange {
  from: LocalDate;
  to: LocalDate;
  /** The least difference that is called a change. */
  noticeable: number;
  /** Inclusive; null: no target. */
  target: { from: number | null; to: number | null } | null;
}

/** What the title says, as facts: the words are the app's. */
export interface TrendSummary {
  n: number;
  /** Null under 3 values: then there is no chart and `missing` more are needed. */
  direction: 'up' | 'down' | 'flat' | null;
  missing: number;
  /** Medians of the first and of the last third. */
  firstMedian: number | null;
  lastMedian: number | null;
  average: number | null;
  lowest: number | null;
  highest: number | null;
  /** Share of values. */
  inTarget: { count: number; of: number } | null;
  /** Share of time, of a series as dense as a sensor's; else null. */
  timeInTarget: number | null;
}

export const LEAST_FOR_A_TREND = 3;

/** A sensor's value stands for the time up to the next, at most for this long. */
export const VALUE_HOLDS_MINUTES = 30;
/** From this many values a day on, a series is a sensor's. */
const DENSE_PER_DAY = 24;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export function summariseTrend(values: readonly TrendValue[], range: TrendRange): TrendSummary {
  const inRange = values.filter(({ on }) => on >= range.from && on <= range.to);
  const sorted = inRange.sort((a, b) => a.at.getTime() - b.at.getTime());
  const figures = sorted.map(({ value }) => value);
  return {
    n: figures.length,
    missing: Math.max(0, LEAST_FOR_A_TREND - figures.length),
    ...directionOf(figures, range.noticeable),
    ...spreadOf(figures),
    inTarget: range.target && countInTarget(figures, range.target),
    timeInTarget: range.target && isDense(sorted) ? shareOfTime(sorted, range.target) : null,
  };
}

/** Days without a value, as stretches; they stay open in the chart. */
export function gapsOf(
  days: readonly LocalDate[],
  { from, to }: Pick<TrendRange, 'from' | 'to'>,
): DateStretch[] {
  const kept = [...new Set(days)].filter((day) => day >= from && day <= to).sort();
  const edges = [addDays(from, -1), ...kept, addDays(to, 1)];
  return edges.slice(1).flatMap((day, index) => {
    const before = edges[index];
    if (before === undefined || daysBetween(before, day) <= 1) return [];
    return [{ from: addDays(before, 1), to: addDays(day, -1) }];
  });
}

export interface DateStretch {
  from: LocalDate;
  to: LocalDate;
}

export function isInTarget(value: number, target: NonNullable<TrendRange['target']>): boolean {
  return value >= (target.from ?? -Infinity) && value <= (target.to ?? Infinity);
}

function directionOf(
  figures: readonly number[],
  noticeable: number,
): Pick<TrendSummary, 'direction' | 'firstMedian' | 'lastMedian'> {
  if (figures.length < LEAST_FOR_A_TREND) return { direction: null, firstMedian: null, lastMedian: null };
  const third = Math.floor(figures.length / 3);
  const firstMedian = median(figures.slice(0, third));
  const lastMedian = median(figures.slice(-third));
  return { direction: wayOf(lastMedian - firstMedian, noticeable), firstMedian, lastMedian };
}

function wayOf(change: number, noticeable: number): 'up' | 'down' | 'flat' {
  if (Math.abs(change) < noticeable - 1e-9) return 'flat';
  return change > 0 ? 'up' : 'down';
}

function spreadOf(figures: readonly number[]): Pick<TrendSummary, 'average' | 'lowest' | 'highest'> {
  if (figures.length === 0) return { average: null, lowest: null, highest: null };
  const lowest = figures.reduce((a, b) => Math.min(a, b));
  const highest = figures.reduce((a, b) => Math.max(a, b));
  return { average: average(figures), lowest, highest };
}

function countInTarget(figures: readonly number[], target: NonNullable<TrendRange['target']>) {
  return { count: figures.filter((value) => isInTarget(value, target)).length, of: figures.length };
}

function isDense(sorted: readonly TrendValue[]): boolean {
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return false;
  const days = Math.max(1, (last.at.getTime() - first.at.getTime()) / DAY_MS);
  return sorted.length / days >= DENSE_PER_DAY;
}

function shareOfTime(
  sorted: readonly TrendValue[],
  target: NonNullable<TrendRange['target']>,
): number | null {
  let known = 0;
  let within = 0;
  sorted.slice(0, -1).forEach(({ at, value }, index) => {
    const next = sorted[index + 1]?.at ?? at;
    const held = Math.min(next.getTime() - at.getTime(), VALUE_HOLDS_MINUTES * MINUTE_MS);
    known += held;
    if (isInTarget(value, target)) within += held;
  });
  return known === 0 ? null : within / known;
}
