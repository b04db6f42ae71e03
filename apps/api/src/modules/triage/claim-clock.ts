import type { Severity } from '@suian/domain/kernel/severity';
import { CLAIM_WITHIN_MINUTES, claimDueAt } from '@suian/domain/triage/claim-due';
import type { Cover } from '@suian/domain/triage/cover';

const MINUTE_MS = 60_000;

/** When an alert must have been claimed. Where nobody's duty hours are known, a critical one still runs. */
export function claimClock(severity: Severity, at: Date, cover: Cover | null): Date | null {
  const due = cover && claimDueAt(severity, at, cover);
  const within = CLAIM_WITHIN_MINUTES[severity];
  if (due || within === null) return due;
  return new Date(at.getTime() + within * MINUTE_MS);
}

/** What may be promised to the patient: nothing, where no cover is known. */
export function promiseOf(severity: Severity, at: Date, cover: Cover | null): Date | null {
  return cover && claimDueAt(severity, at, cover);
}

/** A raised alert is never due later than before. */
export function earlier(a: Date | null, b: Date | null): Date | null {
  if (!a || !b) return a ?? b;
  return a < b ? a : b;
}
