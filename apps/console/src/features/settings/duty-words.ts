import type { Cover, DutyHours } from '@suian/domain/triage/cover';
import { settingsWords as say } from '../../words/settings.js';

const WEEK = 7;

/** 周一至周五 08:00–17:30, one line for each stretch of hours. */
export function dutyLines({ duty }: Cover): string[] {
  return duty.map(({ weekdays, from, to }) => say.dutyLine(dayWords(weekdays), from, to));
}

/** Days in a row become 周一至周五; the whole week 每天. */
function dayWords(weekdays: DutyHours['weekdays']): string {
  if (new Set(weekdays).size === WEEK) return say.everyDay;
  const runs: number[][] = [];
  for (const day of [...weekdays].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs.map(runWords).join(say.dayJoin);
}

function runWords(run: readonly number[]): string {
  const first = nameOf(run[0]);
  const last = nameOf(run.at(-1));
  return run.length > 2 ? say.dayRange(first, last) : run.map(nameOf).join(say.dayJoin);
}

function nameOf(day: number | undefined): string {
  return say.weekdays[(day ?? 1) - 1] ?? '';
}
