import type { TimelineEntry } from '@suian/contracts/patients';
import { timeOfDay } from './time-words.js';

const MIDNIGHT = '00:00';

/** A discharge of which only the day is known comes as its midnight: then no time is said. */
export function isDayOnly({ kind, at }: TimelineEntry, offsetMinutes: number): boolean {
  return kind === 'discharge' && timeOfDay(at, offsetMinutes) === MIDNIGHT;
}
