import type { AlertRow } from '@suian/contracts/alerts';
import { words } from '../../words.js';

export interface AlertClock {
  kind: 'claim' | 'contact' | 'resolve';
  dueAt: string;
  startedAt: string;
  /** 接手, 联系, 结案. */
  label: string;
  isCritical: boolean;
}

/** The one clock that runs: first it is to be claimed, then the patient reached, then closed. Null: none runs. */
export function runningClock(row: AlertRow): AlertClock | null {
  const { severity, state, claimedBy, claimDueAt, contactDueAt, resolveDueAt } = row;
  if (state === 'resolved') return null;
  const isCritical = severity === 'critical';
  const clock = (kind: AlertClock['kind'], dueAt: string | null, startedAt: string) =>
    dueAt && {
      kind,
      dueAt,
      startedAt,
      label: words.alerts.clocks[kind],
      isCritical: isCritical && kind !== 'resolve',
    };
  if (claimedBy === null) return clock('claim', claimDueAt, row.openedAt) || null;
  const since = claimedBy.at;
  return clock('contact', contactDueAt, since) || clock('resolve', resolveDueAt, since) || null;
}

/** The latest one first; what is not late stays behind, in its order. */
export function byLateness(rows: readonly AlertRow[]): AlertRow[] {
  const dueOf = (row: AlertRow) => {
    const clock = runningClock(row);
    return clock ? Date.parse(clock.dueAt) : Number.MAX_SAFE_INTEGER;
  };
  return [...rows].sort((a, b) => dueOf(a) - dueOf(b));
}

/** How many are late, by the clock that passed: `{ claim: 3, contact: 1, resolve: 0 }`. */
export function lateCounts(rows: readonly AlertRow[], now: Date): Record<AlertClock['kind'], number> {
  const counts = { claim: 0, contact: 0, resolve: 0 };
  for (const row of rows) {
    const clock = runningClock(row);
    if (clock && Date.parse(clock.dueAt) <= now.getTime()) counts[clock.kind] += 1;
  }
  return counts;
}
