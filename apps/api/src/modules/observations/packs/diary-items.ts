import { metricKind } from '@suian/domain/diary/catalogue';
import type { Metric, MetricKind } from '@suian/domain/diary/metric';
import type { Item, Questionnaire } from '@suian/domain/questionnaire/questionnaire';
import { CONTEXT_WORDS, diaryWords, PART_WORDS } from './diary-words.js';

/** An entry as a questionnaire, so that an alert shows its figures the way it shows answers. */
export function diaryItems(metric: Metric): Questionnaire {
  const kind = metricKind(metric);
  return { title: diaryWords.title(metric), items: [...kind.parts.map(partItem), ...contextItem(kind)] };
}

function partItem({ part, unit, decimals, min, max, required }: MetricKind['parts'][number]): Item {
  const text = PART_WORDS[part] ?? part;
  return { linkId: part, type: 'number', text, noun: text, required, min, max, unit, decimals };
}

function contextItem({ contexts, contextRequired }: MetricKind): Item[] {
  if (contexts.length === 0) return [];
  const choices = contexts.map((code) => ({ code, label: CONTEXT_WORDS[code] ?? code }));
  const text = diaryWords.how;
  return [{ linkId: 'context', type: 'choice', text, required: contextRequired, choices }];
}
