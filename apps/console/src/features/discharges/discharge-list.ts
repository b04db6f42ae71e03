import type { DischargeList, DischargeQuery, DischargeRow } from '@suian/contracts/discharges';

/** Looks at one day. */
export const DAY_FILTERS = ['all', 'bound', 'no-phone'] as const;
/** The server's lists that forget nobody, of whatever day. */
export const STANDING_FILTERS = ['not-bound', 'no-plan', 'proposed', 'no-department'] as const;

type StandingFilter = (typeof STANDING_FILTERS)[number];
export type DischargeFilter = (typeof DAY_FILTERS)[number] | StandingFilter;

const COUNT_OF: Record<DischargeFilter, keyof DischargeList['counts']> = {
  all: 'total',
  bound: 'bound',
  'not-bound': 'notBound',
  'no-plan': 'noPlan',
  proposed: 'proposed',
  'no-phone': 'noPhone',
  'no-department': 'noDepartment',
};

export function countOf(counts: DischargeList['counts'], filter: DischargeFilter): number {
  return counts[COUNT_OF[filter]];
}

export function isDischargeFilter(text: unknown): text is DischargeFilter {
  return [...DAY_FILTERS, ...STANDING_FILTERS].some((filter) => filter === text);
}

export function isStanding(filter: DischargeFilter): filter is StandingFilter {
  return STANDING_FILTERS.some((each) => each === filter);
}

export function serverListOf(filter: DischargeFilter): NonNullable<DischargeQuery['list']> {
  return isStanding(filter) ? filter : 'day';
}

export interface SplitRows {
  /** Discharged on the day asked for; on a list that spans days, all rows. */
  rows: DischargeRow[];
  /** Discharged in the days before and still not bound. */
  earlier: DischargeRow[];
}

export function splitRows(rows: readonly DischargeRow[], filter: DischargeFilter, on: string): SplitRows {
  if (isStanding(filter)) return { rows: [...rows], earlier: [] };
  const ofDay = rows.filter((row) => row.dischargedOn === on);
  if (filter === 'bound') return { rows: ofDay.filter(isIn('bound')), earlier: [] };
  if (filter === 'no-phone') return { rows: ofDay.filter(isIn('no-phone')), earlier: [] };
  return { rows: ofDay, earlier: rows.filter((row) => row.dischargedOn !== on) };
}

function isIn(state: DischargeRow['binding']['state']): (row: DischargeRow) => boolean {
  return (row) => row.binding.state === state;
}

/** A code stands: it can be scanned, or will be again when its lock opens. Only 作废重发 makes another. */
export function isCodeOut({ code }: DischargeRow['binding']): boolean {
  return code?.state === 'active' || code?.state === 'locked';
}

/** The row above or below; the first where none is chosen. */
export function neighbourOf(
  rows: readonly DischargeRow[],
  encounterId: string | undefined,
  by: 1 | -1,
): DischargeRow | undefined {
  const index = rows.findIndex((row) => row.encounterId === encounterId);
  if (index < 0) return rows[0];
  return rows[Math.min(rows.length - 1, Math.max(0, index + by))];
}
