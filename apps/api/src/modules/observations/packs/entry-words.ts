import { metricKind } from '@suian/domain/diary/catalogue';
import type { DiaryEntry } from '@suian/domain/diary/metric';
import { words } from '../../../words.js';
import { CONTEXT_WORDS, METRIC_WORDS, PART_WORDS } from './diary-words.js';

/** An entry as a person would say it: “血压 高压 138 mmHg、低压 84 mmHg”, “血糖 6.1 mmol/L · 空腹”. */
export function entryWords({
  metric,
  values,
  context,
}: Pick<DiaryEntry, 'metric' | 'values' | 'context'>): string {
  const { parts } = metricKind(metric);
  const isOne = parts.length === 1;
  const said = parts.flatMap(({ part, unit }) => {
    const value = values[part];
    return value === undefined ? [] : [`${isOne ? '' : `${PART_WORDS[part] ?? part} `}${value} ${unit}`];
  });
  const figures = [METRIC_WORDS[metric], said.join(words.between)].filter((each) => each !== '').join(' ');
  return context === null ? figures : figures + words.beside + (CONTEXT_WORDS[context] ?? context);
}
