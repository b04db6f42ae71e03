import type { TimelineEntry } from '@suian/contracts/patients';
import { dateOf } from '../../ui/time-words.js';

export const TIMELINE_KINDS: readonly TimelineEntry['kind'][] = [
  'response',
  'diary',
  'alert',
  'call',
  'note',
  'disposition',
  'plan',
  'binding',
  'consent',
  'discharge',
];

export interface TimelineDay {
  date: string;
  entries: TimelineEntry[];
}

/** Newest first, as they come, put together by the day they happened on. */
export function byDays(entries: readonly TimelineEntry[], offsetMinutes: number): TimelineDay[] {
  const days: TimelineDay[] = [];
  for (const entry of entries) {
    const date = dateOf(entry.at, offsetMinutes);
    const last = days.at(-1);
    if (last?.date === date) last.entries.push(entry);
    else days.push({ date, entries: [entry] });
  }
  return days;
}
