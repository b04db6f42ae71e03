import type { Severity } from '../kernel/severity.js';
import { endOfDutyAt, LAST_MINUTES_OF_DUTY } from './claim-due.js';
import { shifts, type Cover } from './cover.js';

/**
 * By when a claimed alert should be closed; null without duty hours. Our proposal, not taken from a source: critical by
 * the end of the shift it was claimed in, or of the next one in its last two hours; others by the end of the
 * following shift. A department may want other times.
 */
export function resolveDueAt(severity: Severity, claimedAt: Date, cover: Cover): Date | null {
  const lastMinutes = severity === 'critical' ? LAST_MINUTES_OF_DUTY : Infinity;
  return endOfDutyAt(shifts(cover, claimedAt), claimedAt, lastMinutes);
}
