import type { ChartValue } from './chart-value.js';

const DAY_MS = 86_400_000;
/** With more side by side a phone draws one smear, and nobody sees which way it goes. */
const MOST_SIDE_BY_SIDE = 31;
/** From half a day on a stretch is whole days: an average over 17 hours means nothing to anybody. */
const HALF_A_DAY = 0.5;

/** On the line; where it is an average, of the values measured from `first` to `last`. */
export interface AlongValue extends ChartValue {
  first: number;
  last: number;
}

/** What is drawn of a line. */
export interface DrawnValues {
  /** Along these runs the line: every value, or one average a stretch. */
  along: readonly AlongValue[];
  /** Of averaged stretches the measured values furthest out of the target: an average must not hide them. */
  beside: readonly ChartValue[];
}

interface Target {
  from: number | null;
  to: number | null;
}

/** How many days one average stands for; null: there is room for every value. */
export function averagedDays(counts: readonly number[], from: number, to: number): number | null {
  if (counts.every((count) => count <= MOST_SIDE_BY_SIDE)) return null;
  const days = (to - from) / DAY_MS / MOST_SIDE_BY_SIDE;
  return days < HALF_A_DAY ? days : Math.ceil(days);
}

/** Home values swing by the hour; what is read from them is their average, so that is the line. `from`: a midnight. */
export function averaged(
  values: readonly ChartValue[],
  target: Target | null,
  from: number,
  days: number,
): DrawnValues {
  const stretches = new Map<number, ChartValue[]>();
  for (const value of values) {
    const key = Math.floor((value.at - from) / (days * DAY_MS));
    const stretch = stretches.get(key);
    if (stretch) stretch.push(value);
    else stretches.set(key, [value]);
  }
  const all = [...stretches.values()];
  return {
    along: all.map(averageOf),
    beside: all.filter((stretch) => stretch.length > 1).flatMap((stretch) => furthestOf(stretch, target)),
  };
}

/** A single value stays what it is; an average is never called out of the target, for nobody measured it. */
function averageOf(stretch: readonly ChartValue[]): AlongValue {
  const [only] = stretch;
  if (only && stretch.length === 1) return itself(only);
  const mean = (of: (value: ChartValue) => number) =>
    stretch.reduce((sum, value) => sum + of(value), 0) / stretch.length;
  const times = stretch.map(({ at }) => at);
  return {
    at: mean(({ at }) => at),
    value: mean(({ value }) => value),
    isOutside: false,
    first: Math.min(...times),
    last: Math.max(...times),
  };
}

export function itself(value: ChartValue): AlongValue {
  return { ...value, first: value.at, last: value.at };
}

/** The highest above and the lowest below: a low sugar is not hidden by a high one of the same day. */
function furthestOf(stretch: readonly ChartValue[], target: Target | null): ChartValue[] {
  const outside = stretch.filter(({ isOutside }) => isOutside);
  const to = target?.to ?? Infinity;
  const from = target?.from ?? -Infinity;
  const above = outside.filter(({ value }) => value >= to);
  const below = outside.filter(({ value }) => value <= from);
  const [firstAbove, ...moreAbove] = above;
  const [firstBelow, ...moreBelow] = below;
  return [
    ...(firstAbove ? [moreAbove.reduce((a, b) => (b.value > a.value ? b : a), firstAbove)] : []),
    ...(firstBelow ? [moreBelow.reduce((a, b) => (b.value < a.value ? b : a), firstBelow)] : []),
  ];
}
