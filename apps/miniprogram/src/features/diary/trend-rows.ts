import type { DiaryEntryView, PartTrend } from '@suian/contracts/diary';
import { sideOfRow } from '@suian/domain/chart/trend-lines';
import type { MarkLevel } from '../../ui/SeverityMark.js';
import { besideWords, DIARY } from '../../words/diary.js';
import { TREND } from '../../words/trend.js';

const say = TREND.states;

/** A word for each value, so that nobody has to read the colours. Null where nothing can be said. */
export function rowTag(
  row: DiaryEntryView,
  parts: readonly PartTrend[],
): { level: MarkLevel; word: string } | null {
  if (row.mistakeAt) return null;
  if (row.state === 'questioned') return { level: 'warning', word: say.questioned };
  const side = sideOfRow(row, parts);
  if (side === 'high') return { level: 'warning', word: say.high };
  if (side === 'low') return { level: 'warning', word: say.low };
  if (row.state === 'alarm') return { level: 'warning', word: say.alarm };
  return side === 'in' ? { level: 'normal', word: say.inTarget } : null;
}

/** Under the time: that it counts no more, that it was measured again, or when and where it was measured. */
export function rowNote(row: DiaryEntryView): string | null {
  if (row.mistakeAt) return TREND.mistake;
  if (row.state === 'rechecked') return TREND.rechecked;
  const facts = [row.context && DIARY.context(row.context), besideWords(row.values)];
  return facts.filter(Boolean).join('，') || null;
}
