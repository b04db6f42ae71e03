import type { MyDiary } from '@suian/contracts/diary';
import { plot, type Plot } from '@suian/domain/chart/plot';
import { trendLines } from '@suian/domain/chart/trend-lines';
import { addDays, daysBetween } from '@suian/domain/kernel/local-date';
import { instantAt, localDateAt } from '@suian/domain/kernel/zoned-time';
import type { TrendDay, TrendEvent } from '../../ui/trend-layout.js';
import { dateWords } from '../../words/time.js';
import { TREND } from '../../words/trend.js';

export interface TrendDrawing {
  plot: Plot;
  days: TrendDay[];
  events: TrendEvent[];
}

/** A week is named by its days alone, a longer time with the month. */
const SHORT_DAYS = 10;

/** Everything p07 draws. */
export function drawTrend(
  { metric, rows, trend, now, offsetMinutes }: MyDiary,
  mostDays: number,
): TrendDrawing {
  const from = instantAt(trend.from, '00:00', offsetMinutes).getTime();
  const to = instantAt(trend.to, '24:00', offsetMinutes).getTime();
  const lines = trendLines(metric, rows, trend.parts);
  const today = localDateAt(new Date(now), offsetMinutes);
  const noonOf = (date: string) => instantAt(date, '12:00', offsetMinutes).getTime();
  const isShort = daysBetween(trend.from, trend.to) < SHORT_DAYS;
  const nameOf = (date: string) => (isShort ? `${Number(date.slice(8))}日` : dateWords(date));
  const days = daysNamed(trend.from, trend.to, mostDays).map((date) => {
    const isToday = date === today;
    return { at: noonOf(date), word: isToday ? TREND.today : nameOf(date), isToday };
  });
  const events = trend.marks.map(({ on, change }) => ({
    at: noonOf(on),
    word: TREND.flag(nameOf(on), TREND.changes[change]),
  }));
  return { plot: plot({ lines, from, to, offsetMinutes }), days, events };
}

/** The first, the last and a few between, evenly. */
function daysNamed(from: string, to: string, most: number): string[] {
  const span = daysBetween(from, to);
  const steps = Math.min(most - 1, span);
  if (steps < 1) return [to];
  return Array.from({ length: steps + 1 }, (_, index) => addDays(from, Math.round((index * span) / steps)));
}
