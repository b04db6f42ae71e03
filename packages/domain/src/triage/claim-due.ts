import type { Severity } from '../kernel/severity.js';
import { dutyPeriods, nextDailyRound, shifts, type Cover, type DutyPeriod } from './cover.js';

/** Source: decisions 5 and 30. */
export const CRITICAL_CLAIM_MINUTES = 30;

/** Minutes the care team has to claim an alert while on duty; null: a time of day decides (decision 5). */
export const CLAIM_WITHIN_MINUTES: Readonly<Record<Severity, number | null>> = {
  notice: null,
  warning: null,
  critical: CRITICAL_CLAIM_MINUTES,
};

/** A warning that arrives this close to the end of duty goes to the next duty period. */
export const LAST_MINUTES_OF_DUTY = 120;

const MINUTE_MS = 60_000;

/**
 * When an alert that opened at `at` must have been claimed, and what the patient may be promised.
 * Null only where the department has no duty hours: then nothing may be promised.
 */
export function claimDueAt(severity: Severity, at: Date, cover: Cover): Date | null {
  if (severity === 'notice') return nextDailyRound(cover, at);
  if (severity === 'warning') return endOfDutyAt(shifts(cover, at), at, LAST_MINUTES_OF_DUTY);
  const next = dutyPeriods(cover, at)[0];
  if (!next) return null;
  const from = next.from > at ? next.from : at;
  return new Date(from.getTime() + CRITICAL_CLAIM_MINUTES * MINUTE_MS);
}

/**
 * End of the shift that runs at `at`; of the following one in its last `lastMinutes`, or where none runs.
 * `periods`: earliest first, the first may be running.
 */
export function endOfDutyAt(periods: readonly DutyPeriod[], at: Date, lastMinutes: number): Date | null {
  const [current, following] = periods;
  if (!current) return null;
  const onDuty = current.from <= at;
  const isLate = onDuty && current.to.getTime() - at.getTime() < lastMinutes * MINUTE_MS;
  return (isLate ? following : current)?.to ?? null;
}
