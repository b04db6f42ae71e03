/** A wrong password tried for one account. */
export interface WrongTry {
  address: string;
  at: Date;
}

export type Standing =
  { kind: 'open'; triesLeft: number } | { kind: 'locked'; until: Date } | { kind: 'slow'; until: Date };

const TRIES = 5;
const LOCK_MS = 15 * 60_000;
const HOURLY_TRIES = 50;
const LONGEST_DELAY_MS = 60_000;

/** How far back tries of an account are looked at. */
export const LOOK_BACK_MS = 60 * 60_000;

/**
 * Whether this account may be tried from this address now. `tries`: of the account in the last hour, newest first.
 * Five wrong ones from one address within 15 minutes lock that address out for 15 minutes; fifty from anywhere only
 * slow the account down, because a lock would let anybody shut a nurse out.
 */
export function standingOf(tries: readonly WrongTry[], address: string, now: Date): Standing {
  const own = tries.filter((each) => each.address === address);
  const lockedUntil = lockOf(own);
  if (lockedUntil && now < lockedUntil) return { kind: 'locked', until: lockedUntil };
  const slowUntil = delayOf(tries);
  if (slowUntil && now < slowUntil) return { kind: 'slow', until: slowUntil };
  const recent = own.filter((each) => now.getTime() - each.at.getTime() < LOCK_MS);
  return { kind: 'open', triesLeft: Math.max(0, TRIES - recent.length) };
}

function lockOf(own: readonly WrongTry[]): Date | null {
  const newest = own[0];
  const fifth = own[TRIES - 1];
  if (!newest || !fifth || newest.at.getTime() - fifth.at.getTime() >= LOCK_MS) return null;
  return new Date(newest.at.getTime() + LOCK_MS);
}

/** 1 s after the fiftieth try in an hour, doubling with each, at most a minute. */
function delayOf(tries: readonly WrongTry[]): Date | null {
  const newest = tries[0];
  if (!newest || tries.length < HOURLY_TRIES) return null;
  const delay = 1000 * 2 ** (tries.length - HOURLY_TRIES);
  return new Date(newest.at.getTime() + Math.min(delay, LONGEST_DELAY_MS));
}
