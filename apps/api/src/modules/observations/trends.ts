import type { PartTrend, Trend } from '@suian/contracts/diary';
import { targetOf } from '@suian/domain/diary/applied-limits';
import { metricKind, roundedTo } from '@suian/domain/diary/catalogue';
import type { LimitContext, Target } from '@suian/domain/diary/limit';
import {
  compareAroundLast,
  marksWithin,
  type MarkComparison,
  type MedicationMark,
} from '@suian/domain/diary/medication-marks';
import type { Metric, MetricPart } from '@suian/domain/diary/metric';
import { SAMPLE_TARGETS } from '@suian/domain/diary/sample-limits';
import { gapsOf, summariseTrend, type TrendValue } from '@suian/domain/diary/trend';
import type { LocalDate } from '@suian/domain/kernel/local-date';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import type { EntryRecord } from './persistence/observation.store.js';

interface TrendAsked {
  metric: Metric;
  from: LocalDate;
  to: LocalDate;
  zone: string;
  person: LimitContext;
  /** Days on which a medicine for this metric was changed, oldest first. */
  marks: readonly MedicationMark[];
}

/** What a trend's title, band and gaps are made of. Typing errors count nowhere. */
export function trendOf(entries: readonly EntryRecord[], asked: TrendAsked): Trend {
  const { metric, from, to, zone, marks } = asked;
  const counted = entries
    .filter(({ isMistake }) => !isMistake)
    .map((entry) => ({ ...entry, on: localDateIn(zone, entry.measuredAt) }));
  return {
    metric,
    from,
    to,
    parts: metricKind(metric).parts.map((part) => partTrend(counted, part, asked)),
    gaps: gapsOf(
      counted.map(({ on }) => on),
      { from, to },
    ),
    marks: marksWithin(
      marks,
      counted.map(({ on }) => on),
      { from, to },
    ),
    sinceMark: sinceMark(counted, asked),
  };
}

type Dated = EntryRecord & { on: LocalDate };

function partTrend(entries: readonly Dated[], kind: MetricPart, asked: TrendAsked): PartTrend {
  const { part, decimals, noticeable } = kind;
  const target = sharedTarget(entries, part, asked);
  const values = valuesOf(entries, part);
  const { average, ...summary } = summariseTrend(values, { ...asked, noticeable, target });
  return {
    part,
    ...summary,
    average: average === null ? null : roundedTo(decimals + 1, average),
    target: target && { from: target.from, to: target.to, source: target.source, year: target.year },
  };
}

/** Around the last change of a medicine, of the figure the title speaks of. */
function sinceMark(entries: readonly Dated[], { metric, marks, from, to }: TrendAsked): Trend['sinceMark'] {
  const [main] = metricKind(metric).parts;
  if (!main) return null;
  const { part, decimals, noticeable } = main;
  const compared = compareAroundLast(valuesOf(entries, part), marks, { from, to, noticeable });
  if (!compared) return null;
  const rounded = ({ n, median }: MarkComparison['before']) => ({
    n,
    median: roundedTo(decimals + 1, median),
  });
  return { ...compared, part, before: rounded(compared.before), after: rounded(compared.after) };
}

function valuesOf(entries: readonly Dated[], part: string): TrendValue[] {
  return entries.flatMap(({ values: { [part]: value }, measuredAt, on }) =>
    value === undefined ? [] : [{ at: measuredAt, on, value }],
  );
}

/** The target of a way of measuring where all values were measured that way, else the one for all. */
function sharedTarget(
  entries: readonly Dated[],
  part: string,
  { metric, person }: TrendAsked,
): Target | null {
  const contexts = new Set(entries.map(({ context }) => context));
  const context = contexts.size === 1 ? ([...contexts][0] ?? null) : null;
  return targetOf(SAMPLE_TARGETS, { metric, part, context }, person);
}
