import { daysBetween } from '../kernel/local-date.js';
import { localDateAt } from '../kernel/zoned-time.js';
import { averaged, averagedDays, itself, type AlongValue, type DrawnValues } from './averages.js';
import type { ChartValue } from './chart-value.js';
import { scaleFor, type Scale } from './scale.js';

/** From … to …; null is open on that side. */
export interface ChartBand {
  from: number | null;
  to: number | null;
}

export interface ChartInput {
  /** One or two lines, the one with the higher values first. Each in the order of time. */
  lines: readonly {
    values: readonly ChartValue[];
    band: ChartBand | null;
    /** The scale is at least this high, so that a change nobody would notice does not look like a fall. */
    leastSpan?: number;
  }[];
  /** First and last instant shown. */
  from: number;
  to: number;
  offsetMinutes: number;
}

/** 0 is the left or upper edge, 1 the right or lower one. */
export interface ChartPoint extends ChartValue {
  x: number;
  y: number;
}

export interface ChartLine {
  points: readonly ChartPoint[];
  /** Positions of two neighbours that a line joins; what is not here stays open. */
  joins: readonly (readonly [ChartPoint, ChartPoint])[];
  band: { top: number; bottom: number; edges: readonly { value: number; y: number }[] } | null;
}

export interface Plot {
  scale: Scale;
  lines: readonly ChartLine[];
  /** Where there were too many values a point is the average of so many days; null: every value is drawn. */
  averagedDays: number | null;
  yOf(value: number): number;
  xOf(at: number): number;
}

/** Two values are joined over one day without a value, never over two. */
const LONGEST_STEP_DAYS = 2;

/** Where everything of a trend stands, in parts of the chart's width and height: the same for every screen. */
export function plot(input: ChartInput): Plot {
  const counts = input.lines.map(({ values }) => values.length);
  const days = averagedDays(counts, input.from, input.to);
  const lines = input.lines.map((line) => ({ ...line, ...drawnValues(line, input.from, days) }));
  const seen = lines.flatMap(({ along, beside, band }) => [
    ...[...along, ...beside].map(({ value }) => value),
    ...edgesOf(band),
  ]);
  const scale = scaleFor(seen, Math.max(0, ...lines.map(({ leastSpan }) => leastSpan ?? 0)));
  const low = scale[0] ?? 0;
  const high = scale[scale.length - 1] ?? 1;
  const yOf = (value: number) => within((high - value) / (high - low));
  const xOf = (at: number) => within((at - input.from) / (input.to - input.from || 1));
  const placed = <T extends ChartValue>(value: T) => ({ ...value, x: xOf(value.at), y: yOf(value.value) });
  const drawn = lines.map(({ along, beside, band }, index): ChartLine => {
    const joined = along.map(placed);
    return {
      points: [...joined, ...beside.map(placed)].sort((a, b) => a.at - b.at),
      joins: joinsOf(joined, input.offsetMinutes),
      band: bandOf(band, lines[index + 1]?.band ?? null, yOf),
    };
  });
  return { scale, lines: drawn, averagedDays: days, yOf, xOf };
}

function drawnValues(
  { values, band }: ChartInput['lines'][number],
  from: number,
  days: number | null,
): DrawnValues {
  return days === null ? { along: values.map(itself), beside: [] } : averaged(values, band, from, days);
}

function edgesOf(band: ChartBand | null): number[] {
  return [band?.from ?? null, band?.to ?? null].filter((edge) => edge !== null);
}

/** An open lower edge ends half way to the next line's target, so that the two do not run together. */
function bandOf(
  band: ChartBand | null,
  below: ChartBand | null,
  yOf: (value: number) => number,
): ChartLine['band'] {
  if (!band) return null;
  const top = band.to === null ? 0 : yOf(band.to);
  const edges = edgesOf(band).map((value) => ({ value, y: yOf(value) }));
  if (band.from !== null) return { top, bottom: yOf(band.from), edges };
  const half = band.to !== null && below?.to ? yOf((band.to + below.to) / 2) : 1;
  return { top, bottom: half, edges };
}

function joinsOf(points: readonly (ChartPoint & AlongValue)[], offsetMinutes: number): ChartLine['joins'] {
  const dateOf = (at: number) => localDateAt(new Date(at), offsetMinutes);
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    if (!before || daysBetween(dateOf(before.last), dateOf(point.first)) > LONGEST_STEP_DAYS) return [];
    return [[before, point] as const];
  });
}

function within(part: number): number {
  return Math.min(Math.max(part, 0), 1);
}
