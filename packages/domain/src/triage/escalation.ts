import type { Severity } from '../kernel/severity.js';
import { claimDueAt, CRITICAL_CLAIM_MINUTES } from './claim-due.js';
import { dutyPeriods, hasCoverAt, type Cover } from './cover.js';
import type { AlertState } from './episode.js';

/** Who is told, in this order (decision 30). */
export const RUNGS = ['nurses', 'supervisor', 'doctor', 'everyone'] as const;
export type Rung = (typeof RUNGS)[number];

/** Why somebody is told: a new or worse alert, or a clock that passed. */
export const TELLING_REASONS = ['opened', 'unclaimed', 'no-contact', 'not-closed'] as const;
export type TellingReason = (typeof TELLING_REASONS)[number];

/** Whom to tell next, when it is due, and why. */
export interface Telling {
  rung: Rung;
  at: Date;
  reason: TellingReason;
}

export interface Ladder {
  /** The rungs above the nurses; minutes after the clock that passed. */
  climbs: readonly { rung: Rung; afterMinutes: number }[];
  /** The top rung is told again; null: with each following claim clock. */
  repeatMinutes: number | null;
  /** Minutes a holder has to reach the patient; null: no such clock. */
  contactMinutes: number | null;
}

const SLOW: Ladder = {
  climbs: [{ rung: 'supervisor', afterMinutes: 0 }],
  repeatMinutes: null,
  contactMinutes: null,
};

/** Source: decision 30 for critical; the others follow their claim clock of decision 5. */
export const LADDERS: Readonly<Record<Severity, Ladder>> = {
  notice: SLOW,
  warning: SLOW,
  critical: {
    climbs: [
      { rung: 'supervisor', afterMinutes: 0 },
      { rung: 'doctor', afterMinutes: 30 },
      { rung: 'everyone', afterMinutes: 45 },
    ],
    repeatMinutes: 15,
    contactMinutes: 30,
  },
};

const MINUTE_MS = 60_000;

/** What the ladder needs to know of an alert. */
export interface LadderState {
  severity: Severity;
  state: AlertState;
  /** Since when it has had this severity: the ladder counts from here. */
  since: Date;
  claimDueAt: Date | null;
  claimedAt: Date | null;
  resolveDueAt: Date | null;
  /** Last rung told since the alert was last opened, claimed, contacted or released; null: none. */
  rung: Rung | null;
  rungAt: Date | null;
}

/**
 * Whom to tell next; null: nobody, unless somebody acts. `at` may lie in the past: then it is late, and due now.
 * `cover` null: the department is unknown, and the ladder runs as if somebody were there.
 */
export function nextTelling(state: LadderState, cover: Cover | null): Telling | null {
  if (state.state === 'resolved') return null;
  if (state.state === 'open') return unclaimed(state, cover);
  const contactDue = contactDueAt(state);
  return contactDue ? climbed(state, cover, { from: contactDue, reason: 'no-contact' }) : notClosed(state);
}

/** By when who holds a critical alert must have reached the patient; null where no such clock runs. */
export function contactDueAt({
  severity,
  state,
  since,
  claimedAt,
}: Pick<LadderState, 'severity' | 'state' | 'since' | 'claimedAt'>): Date | null {
  const { contactMinutes } = LADDERS[severity];
  if (state !== 'claimed' || !claimedAt || contactMinutes === null) return null;
  return after(claimedAt > since ? claimedAt : since, contactMinutes);
}

/** Everything due at `now` in order, each late rung once, and what comes next. */
export function climb(
  state: LadderState,
  cover: Cover | null,
  now: Date,
): { told: Telling[]; rung: Rung | null; rungAt: Date | null; next: Telling | null } {
  const told: Telling[] = [];
  let { rung, rungAt } = state;
  let next = nextTelling(state, cover);
  while (next && next.at <= now) {
    told.push(next);
    rung = next.rung;
    rungAt = now;
    next = nextTelling({ ...state, rung, rungAt }, cover);
  }
  return { told, rung, rungAt, next };
}

/** A worse severity begins its ladder anew, but whoever was told above the nurses is not passed over. */
export function rungAfterRaise({ state, rung }: Pick<LadderState, 'state' | 'rung'>): Rung | null {
  return state === 'open' && rung !== 'nurses' ? rung : null;
}

interface PassedClock {
  from: Date;
  reason: TellingReason;
}

function unclaimed(state: LadderState, cover: Cover | null): Telling | null {
  const from = claimClockOf(state, cover);
  if (state.rung === null) return { rung: 'nurses', at: firstAt(state, from), reason: 'opened' };
  return from ? climbed(state, cover, { from, reason: 'unclaimed' }) : null;
}

/** A claim clock that had passed before the alert became critical does not make the new ladder late. */
function claimClockOf({ severity, since, claimDueAt: due }: LadderState, cover: Cover | null): Date | null {
  if (severity !== 'critical' || (due && due >= since)) return due;
  return (cover && claimDueAt('critical', since, cover)) ?? after(since, CRITICAL_CLAIM_MINUTES);
}

/** Nurses are told at once; of a critical alert without cover at cover start, which the claim clock has in it. */
function firstAt({ severity, since }: LadderState, claimDue: Date | null): Date {
  if (severity !== 'critical' || !claimDue) return since;
  const coverStart = after(claimDue, -CRITICAL_CLAIM_MINUTES);
  return coverStart > since ? coverStart : since;
}

function climbed(state: LadderState, cover: Cover | null, { from, reason }: PassedClock): Telling | null {
  const { climbs } = LADDERS[state.severity];
  const next = climbs[climbs.findIndex(({ rung }) => rung === state.rung) + 1];
  if (next) return { rung: next.rung, at: after(from, next.afterMinutes), reason };
  const at = repeatAt(state.severity, state.rungAt ?? from, cover);
  const top = climbs.at(-1);
  return at && top ? { rung: top.rung, at, reason } : null;
}

/** Begun, the ladder climbs to its top whatever the hour; only repeats wait for somebody to be there. */
function repeatAt(severity: Severity, last: Date, cover: Cover | null): Date | null {
  const { repeatMinutes } = LADDERS[severity];
  if (repeatMinutes === null) return cover && claimDueAt(severity, last, cover);
  const at = after(last, repeatMinutes);
  if (!cover || hasCoverAt(cover, at)) return at;
  return dutyPeriods(cover, at)[0]?.from ?? at;
}

/** The supervisor hears once that a claimed alert was not closed in time. */
function notClosed({ resolveDueAt, rungAt }: LadderState): Telling | null {
  if (!resolveDueAt || (rungAt && rungAt >= resolveDueAt)) return null;
  return { rung: 'supervisor', at: resolveDueAt, reason: 'not-closed' };
}

function after(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * MINUTE_MS);
}
