import type { LocalDate } from '../kernel/local-date.js';
import { localDateAt, localTimeAt } from '../kernel/zoned-time.js';
import type { Cover } from '../triage/cover.js';
import { CALLING_HOURS, callingTime, nextCallingDay } from './calling-hours.js';
import type { CallOutcome } from './call-outcome.js';

/** When a call is made again. Ours, signed by nobody: 样例. */
export const REDIAL_POLICY = {
  version: '1',
  isSample: true,
  source: '随安自拟的重拨规则（样例）；“没人接 2 小时后再排，当天最多 2 次，3 天不通转家属”',
  /** Minutes to wait on the same day. */
  afterMinutes: { 'no-answer': 120, 'off-or-busy': 60, unfinished: 120 },
  callsADay: 2,
  /** Days in a row on which nobody was reached before the family is proposed. */
  daysToFamily: 3,
  /** “Call me later” may be this far away. */
  daysAhead: 30,
} as const;

export interface EndedCall {
  outcome: CallOutcome;
  at: Date;
  /** Null: no duty hours are known. */
  cover: Cover | null;
  /** Calls of this task on this date, this one included. */
  callsToday: number;
  /** When the patient asked to be rung; it counts before the policy. */
  askedFor: Date | null;
}

/** done: the task's call is over · again: rung at `at` by itself · held: stays on the list, a person must correct first. */
export type AfterCall =
  | { kind: 'done'; reason: 'answered' | 'refused' }
  | { kind: 'again'; at: Date }
  | { kind: 'held'; notBefore: Date };

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export function afterCall(call: EndedCall): AfterCall {
  switch (call.outcome) {
    case 'finished':
    case 'family-answered':
      return { kind: 'done', reason: 'answered' };
    case 'refused':
      return { kind: 'done', reason: 'refused' };
    case 'wrong-number':
      return { kind: 'held', notBefore: nextCallingDay(call.cover, call.at) };
    case 'no-answer':
    case 'off-or-busy':
    case 'unfinished':
      return { kind: 'again', at: call.askedFor ?? redialAt(call, REDIAL_POLICY.afterMinutes[call.outcome]) };
  }
}

/** Nobody was spoken to, though the number was rung. */
export function isMiss(outcome: CallOutcome): boolean {
  return outcome === 'no-answer' || outcome === 'off-or-busy';
}

/** `missedOn`: the dates of the calls missed in a row, in any order. */
export function proposalAfter(missedOn: readonly LocalDate[]): 'family' | null {
  return new Set(missedOn).size >= REDIAL_POLICY.daysToFamily ? 'family' : null;
}

/** A time somebody may be rung at: to come, not out of sight, and by day. */
export function canBePutOffTo(at: Date, now: Date, offsetMinutes: number): boolean {
  const ahead = at.getTime() - now.getTime();
  const time = localTimeAt(at, offsetMinutes);
  const isByDay = time >= CALLING_HOURS.from && time < CALLING_HOURS.to;
  return ahead > 0 && ahead <= REDIAL_POLICY.daysAhead * DAY_MS && isByDay;
}

function redialAt({ at, cover, callsToday }: EndedCall, minutes: number): Date {
  const again = callingTime(cover, new Date(at.getTime() + minutes * MINUTE_MS));
  const isToday = !cover || dateOf(cover, again) === dateOf(cover, at);
  return isToday && callsToday < REDIAL_POLICY.callsADay ? again : nextCallingDay(cover, at);
}

function dateOf({ offsetMinutes }: Cover, at: Date): LocalDate {
  return localDateAt(at, offsetMinutes);
}
