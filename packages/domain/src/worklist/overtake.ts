import type { CallOutcome } from './call-outcome.js';

/** What a call of one patient's plan carries on into the next one, which takes its place on the list. */
export interface WaitingCall {
  /** call-back: the patient said when he wants to be rung. */
  kind: 'call' | 'call-back';
  dueAt: Date;
  notBefore: Date;
  attempts: number;
  /** Calls in a row that reached nobody. */
  misses: number;
  lastOutcome: CallOutcome | null;
  lastAttemptAt: Date | null;
}

/**
 * The new call as it stands on the list once it has taken the older one's place: he has waited since then, and was
 * rung in vain as often. A time he named himself is kept to the minute.
 */
export function overtaking(call: WaitingCall, older: WaitingCall): WaitingCall {
  const { attempts, misses } = older;
  const promised = [older, call].find(({ kind }) => kind === 'call-back');
  const { lastOutcome, lastAttemptAt } = call.lastAttemptAt === null ? older : call;
  return {
    kind: promised ? 'call-back' : 'call',
    dueAt: promised ? promised.dueAt : earlier(call.dueAt, older.dueAt),
    notBefore: promised ? promised.notBefore : later(call.notBefore, older.notBefore),
    attempts: call.attempts + attempts,
    misses: call.misses + misses,
    lastOutcome,
    lastAttemptAt,
  };
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
