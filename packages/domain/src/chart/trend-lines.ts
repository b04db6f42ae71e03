import { metricKind } from '../diary/catalogue.js';
import type { MeasuredValues, Metric } from '../diary/metric.js';
import type { ChartBand, ChartInput } from './plot.js';

/** Both ends belong to it; null is open on that side. */
export interface ChartTarget {
  from: number | null;
  to: number | null;
}

/** A measured row as a trend shows it. */
export interface TrendRow {
  values: MeasuredValues;
  measuredAt: string;
  /** Said to be a typing error at this time: it is in the list, not in the picture. */
  mistakeAt: string | null;
}

/** One figure of a trend, with where it is meant to be. */
export interface TrendPart {
  part: string;
  target: ChartTarget | null;
}

export type Side = 'in' | 'high' | 'low';

/** A pulse measured with the blood pressure is in the list; two lines are what an eye can follow. */
const DRAWN: Partial<Record<Metric, readonly string[]>> = { 'blood-pressure': ['systolic', 'diastolic'] };

export function drawnParts(metric: Metric): readonly string[] {
  return DRAWN[metric] ?? metricKind(metric).parts.map(({ part }) => part);
}

/** Without a target everything is in it. */
export function sideOf(value: number, target: ChartTarget | null): Side {
  if (target !== null && target.to !== null && value > target.to) return 'high';
  if (target !== null && target.from !== null && value < target.from) return 'low';
  return 'in';
}

/** Of a whole entry: one figure outside is outside. Null: there is no target to be in. */
export function sideOfRow({ values }: Pick<TrendRow, 'values'>, parts: readonly TrendPart[]): Side | null {
  const sides = parts.flatMap(({ part, target }) => {
    const value = values[part];
    return target && value !== undefined ? [sideOf(value, target)] : [];
  });
  if (sides.length === 0) return null;
  return sides.find((side) => side !== 'in') ?? 'in';
}

/** Entries in their target; null where there is no target. Typing errors count nowhere. */
export function countInTarget(
  rows: readonly TrendRow[],
  parts: readonly TrendPart[],
): { count: number; of: number } | null {
  const sides = rows.filter(({ mistakeAt }) => mistakeAt === null).map((row) => sideOfRow(row, parts));
  const judged = sides.filter((side) => side !== null);
  if (judged.length === 0) return null;
  return { count: judged.filter((side) => side === 'in').length, of: judged.length };
}

/** The lines of a metric, in the order of time; `rows` are newest first. */
export function trendLines(
  metric: Metric,
  rows: readonly TrendRow[],
  parts: readonly TrendPart[],
): ChartInput['lines'] {
  const counted = rows.filter(({ mistakeAt }) => mistakeAt === null).reverse();
  return drawnParts(metric).map((part) => {
    const target = targetOfPart(part, parts);
    const values = counted.flatMap((row) => {
      const value = row.values[part];
      if (value === undefined) return [];
      return [{ at: Date.parse(row.measuredAt), value, isOutside: sideOf(value, target) !== 'in' }];
    });
    return { values, band: bandOf(metric, part, target), leastSpan: leastSpanOf(metric, part) };
  });
}

/** Four changes that would be called one. */
const NOTICEABLE_CHANGES = 4;

function leastSpanOf(metric: Metric, part: string): number {
  const kind = metricKind(metric).parts.find((each) => each.part === part);
  return NOTICEABLE_CHANGES * (kind?.noticeable ?? 0);
}

/** Where a target without a lower end stops: “低于 140”, not 139. */
export function firstAbove(metric: Metric, part: string, to: number): number {
  const kind = metricKind(metric).parts.find((each) => each.part === part);
  return kind ? Number((to + kind.step).toFixed(kind.decimals)) : to;
}

export function targetOfPart(part: string, parts: readonly TrendPart[]): ChartTarget | null {
  return parts.find((each) => each.part === part)?.target ?? null;
}

function bandOf(metric: Metric, part: string, target: ChartTarget | null): ChartBand | null {
  if (!target || target.from !== null || target.to === null) return target;
  return { from: null, to: firstAbove(metric, part, target.to) };
}
