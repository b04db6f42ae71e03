import type { MedicationRow } from '@suian/contracts/medications';
import { addDays } from '@suian/domain/kernel/local-date';
import { dayWords } from '../../ui/time-words.js';
import { medicationWords as say } from '../../words/medications.js';
import { trendWords } from '../../words/trend.js';

export function isTaken({ struck, endedOn }: MedicationRow, today: string): boolean {
  return struck === null && (endedOn === null || endedOn > today);
}

/** “10-16 起 · 到 11-11 · 停药：脚肿”, or who struck it out and why. */
export function daysWords(
  { startedOn, endedOn, endedBy, reason, struck }: MedicationRow,
  today: string,
): string {
  const parts = [
    startedOn && say.from(dayWords(startedOn, today)),
    endedOn && say.until(dayWords(addDays(endedOn, -1), today)),
    endedBy === 'changed' && say.changed,
    endedBy === 'stopped' && reason && say.stopped(reason),
    struck && (struck.reason === null ? say.withdrawn : say.struck(struck.by ?? say.system, struck.reason)),
  ];
  return parts.filter(Boolean).join(say.join);
}

/** Empty for a mistake: it is marked nowhere. */
export function marksWords({ affects, struck }: MedicationRow): string {
  if (struck) return '';
  if (affects.length === 0) return say.notMarked;
  return say.marked(affects.map((metric) => trendWords.metrics[metric]).join(say.metricsJoin));
}

/** Null: nothing is wrong with this day. */
export function dayFault(
  day: string,
  { min, today }: { min?: string | undefined; today: string },
): string | null {
  if (day === '') return say.day.missing;
  if (day > today) return say.day.ahead;
  return min !== undefined && day < min ? say.day.early(min) : null;
}
