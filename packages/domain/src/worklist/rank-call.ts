import type { RiskTier } from '../schedule/pathway.js';

/** One reason for a call's place on the list. */
export interface RankReason {
  /** Stable word; the console has the words for it. */
  code:
    | 'overdue'
    | 'missed-calls'
    | 'tier-high'
    | 'tier-medium'
    | 'tier-low'
    | 'age'
    | 'first-week'
    | 'open-alert'
    | 'asked-for'
    | 'good-time';
  points: number;
  /** The figure behind it: days late, calls missed, years. */
  figure: number | null;
}

export interface CallRank {
  points: number;
  /** Strongest first. */
  reasons: RankReason[];
  ruleVersion: string;
}

/** What a call's place is made of. */
export interface CallToRank {
  id: string;
  dueAt: Date;
  /** Calls in a row that reached nobody. */
  misses: number;
  tier: RiskTier | null;
  age: number | null;
  /** Days since discharge or operation; null: unknown. */
  day: number | null;
  openAlerts: number;
  /** The patient said when he wants to be rung. */
  isAskedFor: boolean;
  /** He likes to be rung at this time of day. */
  isGoodTime: boolean;
}

/** Points of the default order. Ours, signed by nobody: 样例. */
export const RANK_WEIGHTS = {
  version: '2',
  isSample: true,
  source: '随安自拟的排序分值（样例），科室可改',
  overdueADay: 15,
  overdueMost: 45,
  missedCall: 12,
  missedCallsMost: 36,
  tier: { high: 30, medium: 20, low: 5 },
  oldFrom: 75,
  old: 15,
  firstDays: 7,
  firstWeek: 5,
  openAlert: 10,
  askedFor: 20,
  goodTime: 8,
} as const;

const DAY_MS = 86_400_000;

export function rankCall(call: CallToRank, now: Date): CallRank {
  const all = [...lateness(call, now), ...person(call), ...circumstances(call)];
  const reasons = all.sort((a, b) => b.points - a.points);
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
  return { points, reasons, ruleVersion: RANK_WEIGHTS.version };
}

/** Most points first; of equals who is due first, then by id, so that the order never jumps. */
export function rankCalls<T extends CallToRank>(
  calls: readonly T[],
  now: Date,
): { call: T; rank: CallRank }[] {
  const ranked = calls.map((call) => ({ call, rank: rankCall(call, now) }));
  return ranked.sort((a, b) => b.rank.points - a.rank.points || byDue(a.call, b.call));
}

function byDue(a: CallToRank, b: CallToRank): number {
  return a.dueAt.getTime() - b.dueAt.getTime() || (a.id < b.id ? -1 : 1);
}

/** A day that has begun counts: what is late by an hour is late. */
function lateness({ dueAt, misses }: CallToRank, now: Date): RankReason[] {
  const { overdueADay, overdueMost, missedCall, missedCallsMost } = RANK_WEIGHTS;
  const days = Math.ceil((now.getTime() - dueAt.getTime()) / DAY_MS);
  return [
    ...when(days > 0, 'overdue', Math.min(days * overdueADay, overdueMost), days),
    ...when(misses > 0, 'missed-calls', Math.min(misses * missedCall, missedCallsMost), misses),
  ];
}

function person({ tier, age }: CallToRank): RankReason[] {
  const years = age ?? 0;
  return [
    ...(tier === null ? [] : when(true, `tier-${tier}`, RANK_WEIGHTS.tier[tier], null)),
    ...when(years >= RANK_WEIGHTS.oldFrom, 'age', RANK_WEIGHTS.old, years),
  ];
}

function circumstances({ day, openAlerts, isAskedFor, isGoodTime }: CallToRank): RankReason[] {
  const isFirstWeek = day !== null && day >= 0 && day <= RANK_WEIGHTS.firstDays;
  return [
    ...when(isFirstWeek, 'first-week', RANK_WEIGHTS.firstWeek, day),
    ...when(openAlerts > 0, 'open-alert', RANK_WEIGHTS.openAlert, openAlerts),
    ...when(isAskedFor, 'asked-for', RANK_WEIGHTS.askedFor, null),
    ...when(isGoodTime, 'good-time', RANK_WEIGHTS.goodTime, null),
  ];
}

function when(holds: boolean, code: RankReason['code'], points: number, figure: number | null): RankReason[] {
  return holds ? [{ code, points, figure }] : [];
}
