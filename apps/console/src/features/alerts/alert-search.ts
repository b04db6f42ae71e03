import type { AlertQuery } from '@suian/contracts/alerts';
import { SEVERITIES, type Severity } from '@suian/domain/kernel/severity';

export const SHOWS = [
  'open',
  'unclaimed',
  'mine',
  'told',
  'overdue',
  'closed',
] as const satisfies readonly AlertQuery['show'][];
export type Show = (typeof SHOWS)[number];

/** What the address of the queue holds, so that going back finds the same row. */
export interface AlertSearch {
  show?: Show;
  severity?: Severity;
  alert?: string;
}

export function readAlertSearch(search: Record<string, unknown>): AlertSearch {
  const show = SHOWS.find((each) => each === search.show);
  const severity = SEVERITIES.find((each) => each === search.severity);
  const alert = typeof search.alert === 'string' ? search.alert : undefined;
  return { ...(show ? { show } : {}), ...(severity ? { severity } : {}), ...(alert ? { alert } : {}) };
}
