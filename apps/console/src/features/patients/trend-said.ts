import type { PatientTrend } from '@suian/contracts/diary';
import { countInTarget, drawnParts, firstAbove, targetOfPart } from '@suian/domain/chart/trend-lines';
import { metricKind } from '@suian/domain/diary/catalogue';
import { dayWords } from '../../ui/time-words.js';
import { trendWords as say } from '../../words/trend.js';

type Shown = Pick<PatientTrend, 'metric' | 'trend' | 'rows'>;

/** The trend in a line: direction, share in the target; with fewer than three values, how many are missing. */
export function trendSentence(shown: Shown): string {
  const [main] = shown.trend.parts;
  if (!main || main.n === 0) return say.none;
  if (!main.direction) return say.missing(main.missing);
  const moves = say.sentence(say.metrics[shown.metric], say.directions[main.direction]);
  return [moves, shareWords(shown), averageWords(shown)].filter(Boolean).join('，');
}

/** “10-16 加药：之前中位数 150（3 次），之后中位数 138（4 次）”; empty where one side has too few. */
export function sinceWords({ metric, trend: { sinceMark } }: Shown, today: string): string {
  if (!sinceMark) return '';
  const { on, change, part, before, after } = sinceMark;
  const decimals = metricKind(metric).parts.find((each) => each.part === part)?.decimals ?? 0;
  const said = ({ n, median }: typeof before) => say.median(median.toFixed(decimals), n);
  return say.since(say.flag(dayWords(on, today), say.changes[change]), said(before), said(after));
}

/** “目标 <140/90”; empty where nobody set one. */
export function targetWords({ metric, trend }: Shown): string {
  const targets = drawnParts(metric).flatMap((part) => {
    const target = targetOfPart(part, trend.parts);
    return target ? [{ part, ...target }] : [];
  });
  const [first] = targets;
  if (!first) return '';
  if (first.from !== null && first.to !== null)
    return say.target.between(String(first.from), String(first.to));
  if (first.from !== null) return say.target.above(String(first.from));
  const edges = targets.flatMap(({ part, to }) => (to === null ? [] : [firstAbove(metric, part, to)]));
  return say.target.below(edges.join('/'));
}

/** “138/84”, “6.8 mmol/L”. */
export function valueWords(metric: PatientTrend['metric'], values: Readonly<Record<string, number>>): string {
  const parts = metricKind(metric).parts.filter(({ part }) => drawnParts(metric).includes(part));
  const figures = parts.flatMap(({ part }) => values[part] ?? []).join('/');
  const unit = parts.length > 1 ? '' : (parts[0]?.unit ?? '');
  return `${figures} ${unit}`.trim();
}

function shareWords({ metric, trend, rows }: Shown): string {
  const [main] = trend.parts;
  if (main?.timeInTarget != null) return say.timeInTarget(Math.round(main.timeInTarget * 100));
  const counted = drawnParts(metric).length > 1 ? countInTarget(rows, trend.parts) : main?.inTarget;
  return counted ? say.inTarget(counted.count, counted.of) : '';
}

function averageWords({ metric, trend }: Shown): string {
  const parts = trend.parts.filter(({ part }) => drawnParts(metric).includes(part));
  const figures = parts.flatMap(({ part, average }) => {
    const decimals = metricKind(metric).parts.find((each) => each.part === part)?.decimals ?? 0;
    return average === null ? [] : [average.toFixed(decimals)];
  });
  return figures.length > 0 ? say.average(figures.join('/')) : '';
}
