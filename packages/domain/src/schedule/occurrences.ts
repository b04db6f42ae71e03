import { addDays, addMonths, type LocalDate } from '../kernel/local-date.js';
import type { PathwayStep, Repeat } from './pathway.js';

/** One date of a step. `index` is counted through all phases and does not depend on the date of the anchor. */
export interface Occurrence {
  index: number;
  dueOn: LocalDate;
}

const DAYS_A_WEEK = 7;

/** The dates of a step up to and with `until`, first one first. A step without repeats has its one date whenever it is. */
export function occurrencesOf(step: PathwayStep, anchorOn: LocalDate, until: LocalDate): Occurrence[] {
  if (!step.repeats) return [{ index: 0, dueOn: addDays(anchorOn, step.day) }];
  const found: Occurrence[] = [];
  for (let index = 0; ; index += 1) {
    const dueOn = dateOf(step, anchorOn, index);
    if (dueOn === null || dueOn > until) return found;
    found.push({ index, dueOn });
  }
}

/** Null: the step has no such date. */
export function dateOf(step: PathwayStep, anchorOn: LocalDate, index: number): LocalDate | null {
  if (!step.repeats) return index === 0 ? addDays(anchorOn, step.day) : null;
  let left = index;
  for (const phase of step.repeats) {
    const count = countOf(phase);
    if (left < count) return after(anchorOn, phase.unit, phase.from + left * phase.every);
    left -= count;
  }
  return null;
}

function countOf({ every, from, until }: Repeat): number {
  return until === null ? Infinity : Math.max(0, Math.floor((until - from) / every) + 1);
}

/** Always from the anchor itself: 31 January and two months is 31 March, though the month between ended on the 28th. */
function after(anchorOn: LocalDate, unit: Repeat['unit'], count: number): LocalDate {
  if (unit === 'months') return addMonths(anchorOn, count);
  return addDays(anchorOn, unit === 'weeks' ? count * DAYS_A_WEEK : count);
}
