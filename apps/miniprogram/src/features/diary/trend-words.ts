import type { MyDiary } from '@suian/contracts/diary';
import { countInTarget, drawnParts, firstAbove } from '@suian/domain/chart/trend-lines';
import type { Plot } from '@suian/domain/chart/plot';
import { metricKind } from '@suian/domain/diary/catalogue';
import { mayBeSaidLower } from '@suian/domain/diary/medication-marks';
import { unitWords } from '../../words/diary.js';
import { TREND } from '../../words/trend.js';
import { together, unbroken } from '../../words/unbroken.js';

export interface TrendSaid {
  title: string;
  note: string;
  /** Fewer than three values draw nothing. */
  hasChart: boolean;
}

/** The trend as a sentence, and under it how often it was where it should be. */
export function trendWords(diary: MyDiary): TrendSaid {
  const { metric, trend, rows } = diary;
  const [main] = trend.parts;
  if (!main || main.n === 0) return nothing(diary, rows.length);
  if (!main.direction)
    return { title: TREND.missing(main.missing), note: TREND.missingNote, hasChart: false };
  const title = sinceMark(diary) ?? TREND.directions[main.direction](metric);
  return { title, note: unbroken(noteOf(diary)), hasChart: true };
}

/** “加药以后量的血压，比之前低”, only where that may be said. A trend kept from before knows nothing of it. */
function sinceMark({ metric, trend }: MyDiary): string | null {
  const compared = (trend as Partial<MyDiary['trend']>).sinceMark;
  if (!compared || compared.change === 'stopped') return null;
  const target = trend.parts.find(({ part }) => part === compared.part)?.target ?? null;
  return mayBeSaidLower(metric, compared, target) ? TREND.lowerSince[compared.change](metric) : null;
}

function nothing({ metric }: MyDiary, rows: number): TrendSaid {
  if (metric === 'note' && rows > 0) return { title: TREND.title(metric), note: '', hasChart: false };
  return { title: TREND.none(metric), note: metric === 'note' ? '' : TREND.noneNote, hasChart: false };
}

function noteOf(diary: MyDiary): string {
  const { metric, trend, rows } = diary;
  const [main] = trend.parts;
  const target = targetWords(diary);
  if (main?.timeInTarget != null) return TREND.timeInTarget(Math.round(main.timeInTarget * 100));
  const counted = drawnParts(metric).length > 1 ? countInTarget(rows, trend.parts) : (main?.inTarget ?? null);
  if (counted && target) return TREND.inTarget(counted.count, counted.of, together(target));
  return main?.average == null ? '' : TREND.average(averageWords(diary), main.n);
}

function averageWords({ metric, trend }: MyDiary): string {
  const [main] = trend.parts;
  const kind = metricKind(metric).parts.find(({ part }) => part === main?.part);
  return `${main?.average?.toFixed(kind?.decimals ?? 0) ?? ''} ${kind?.unit ?? ''}`;
}

/** “低于 140/90”, “4–6.9”, “不低于 95”; null where nobody set one. */
export function targetWords({ metric, trend }: MyDiary): string | null {
  const targets = drawnParts(metric).flatMap((name) => {
    const part = trend.parts.find((each) => each.part === name);
    return part?.target ? [{ part: name, ...part.target }] : [];
  });
  const [first] = targets;
  if (!first) return null;
  if (first.from !== null && first.to !== null)
    return TREND.target.between(String(first.from), String(first.to));
  if (first.from !== null) return TREND.target.above(String(first.from));
  return TREND.target.below(
    targets.flatMap(({ part, to }) => (to === null ? [] : [firstAbove(metric, part, to)])).join('/'),
  );
}

/** In what it is measured, and what a point is where there were too many values to draw each. */
export function pointWords(
  { metric }: Pick<MyDiary, 'metric'>,
  { averagedDays }: Pick<Plot, 'averagedDays'>,
): string {
  const unit = unitWords(metric);
  const said = [unit && TREND.unit(unit), averagedDays === null ? '' : TREND.averaged(averagedDays)];
  return unbroken(said.filter(Boolean).join(''));
}
