import type { ConcernRule } from '../triage/concern-rule.js';
import { metricKind, roundedTo } from './catalogue.js';
import type { UsualLimit } from './limit.js';
import type { DiaryEntry, KeptEntry, MetricPart } from './metric.js';
import { median, quantile } from './statistics.js';

/** What is usual for this patient: “您平时高压在 132–144”. */
export interface UsualRange {
  part: string;
  low: number;
  high: number;
  median: number;
  n: number;
}

/** Source: decision 35. */
export const USUAL_DAYS = 28;
export const USUAL_LEAST = 6;

const DAY_MS = 86_400_000;
/** “平时” leaves out the tenth below and above. */
const USUAL_SHARE = 0.1;

/** Of the 28 days before the entry, the same metric measured the same way; empty under 6 values. */
export function usualRanges(entry: DiaryEntry, earlier: readonly KeptEntry[]): UsualRange[] {
  const like = earlier.filter((each) => isLike(entry, each));
  return metricKind(entry.metric).parts.flatMap((part) => rangeOf(part, like));
}

/** Rules of distance from what is usual. */
export function usualRules(usual: readonly UsualRange[], distances: readonly UsualLimit[]): ConcernRule[] {
  return usual.flatMap((range) =>
    distances.filter(({ part }) => part === range.part).map((limit) => distanceRule(range, limit)),
  );
}

function distanceRule(range: UsualRange, { part, side, distance, concern, advice }: UsualLimit): ConcernRule {
  const high = { item: part, atLeast: range.median + distance - TOUCHING };
  const low = { item: part, atLeast: 0, below: range.median - distance + TOUCHING };
  return {
    key: `${part}.usual-${side}`,
    concern,
    severity: 'warning',
    advice,
    when: side === 'high' ? high : low,
    source: `本人近 ${USUAL_DAYS} 天 ${range.n} 次的中位数 ${range.median}，相差 ${distance}（样例，待临床签发）`,
  };
}

/** A value exactly at the distance counts, whatever the sum of two decimals makes of it. */
const TOUCHING = 1e-6;

function isLike(entry: DiaryEntry, each: KeptEntry): boolean {
  const age = entry.measuredAt.getTime() - each.measuredAt.getTime();
  const isSameWay = entry.metric !== 'glucose' || each.context === entry.context;
  return (
    each.metric === entry.metric && !each.isMistake && isSameWay && age > 0 && age <= USUAL_DAYS * DAY_MS
  );
}

function rangeOf({ part, decimals }: MetricPart, like: readonly KeptEntry[]): UsualRange[] {
  const values = like.flatMap(({ values }) => values[part] ?? []);
  if (values.length < USUAL_LEAST) return [];
  const rounded = (value: number) => roundedTo(decimals, value);
  return [
    {
      part,
      low: rounded(quantile(values, USUAL_SHARE)),
      high: rounded(quantile(values, 1 - USUAL_SHARE)),
      median: rounded(median(values)),
      n: values.length,
    },
  ];
}
