import type { ChartValue } from './chart-value.js';

/**
 * At most about `most` values, for a chart that cannot show more: each stretch of time keeps its lowest and its highest,
 * so no peak is ever hidden.
 */
export function thinOut(values: readonly ChartValue[], most: number): readonly ChartValue[] {
  const [first] = values;
  const last = values[values.length - 1];
  if (values.length <= most || !first || !last) return values;
  const stretch = (last.at - first.at) / Math.floor(most / 2) || 1;
  const stretches = new Map<number, ChartValue[]>();
  for (const value of values) {
    const key = Math.floor((value.at - first.at) / stretch);
    stretches.set(key, [...(stretches.get(key) ?? []), value]);
  }
  return [...stretches.values()].flatMap(extremesOf);
}

function extremesOf(values: readonly ChartValue[]): ChartValue[] {
  const [first] = values;
  if (!first) return [];
  const low = values.reduce((least, each) => (each.value < least.value ? each : least), first);
  const high = values.reduce((most, each) => (each.value > most.value ? each : most), first);
  if (low === high) return [low];
  return low.at < high.at ? [low, high] : [high, low];
}
