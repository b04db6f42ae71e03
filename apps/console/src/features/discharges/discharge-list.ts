import type { DischargeList, DischargeQuery, DischargeRow } from '@suian/contracts/discharges';

/** The chips above the list, in order. */
export const DISCHARGE_FILTERS = [
  'all',
  'bound',
  'not-bound',
  'no-plan',
  'proposed',
  'no-phone',
  'no-department',
] as const;
export type DischargeFilter = (typeof DISCHARGE_FILTERS)[number];

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
  return DISCHARGE_FILTERS.some((filter) => filter === text);
}

/** bound and no-phone are looks at the day; the others are the server's lists that forget nobody, of any day. */
export function serverListOf(filter: DischargeFilter): NonNullable<DischargeQuery['list']> {
  return filter === 'all' || filter === 'bound' || filter === 'no-phone' ? 'day' : filter;
}

export interface SplitRows {
  /** Discharged on the day asked for; on a list that spans days, all rows. */
  rows: DischargeRow[];
  /** Discharged in the days before and still not bound. */
  earlier: DischargeRow[];
}

export function splitRows(rows: readonly DischargeRow[], filter: DischargeFilter, on: string): SplitRows {
  if (serverListOf(filter) !== 'day') return { rows: [...rows], earlier: [] };
  const ofDay = rows.filter((row) => row.dischargedOn === on);
  if (filter === 'bound') return { rows: ofDay.filter(isIn('bound')), earlier: [] };
  if (filter === 'no-phone') return { rows: ofDay.filter(isIn('no-phone')), earlier: [] };
  return { rows: ofDay, earlier: rows.filter((row) => row.dischargedOn !== on) };
}

function isIn(state: DischargeRow['binding']['state']): (row: DischargeRow) => boolean {
  return (row) => row.binding.state === state;
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
