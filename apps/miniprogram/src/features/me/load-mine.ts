import type { MyConsents, SeatSummary, Today } from '@suian/contracts/patient-app';
import { call, currentSession } from '../../data/api.js';
import { codeOf } from '../../data/failure.js';
import { seatQuery } from '../../data/seats.js';
import { keptToday, loadToday } from '../../data/today.js';

export interface Mine {
  seats: SeatSummary[];
  /** Null where nobody is bound, or where it could not be asked. */
  consents: MyConsents | null;
  today: Today | null;
  /** Why something is missing; null where nothing is, and where nobody is bound. */
  failure: unknown;
}

/** What this phone knows stays on the screen where the server cannot be asked. Never throws. */
export async function loadMine(): Promise<Mine> {
  const kept = await keptToday();
  const known = kept ? [kept.seat] : [];
  try {
    const { seats } = await currentSession();
    const consents = await call('myConsents', { query: seatQuery() });
    return { seats, consents, today: kept ?? (await loadToday()), failure: null };
  } catch (failure) {
    if (codeOf(failure) === 'seat.not-found')
      return { seats: [], consents: null, today: null, failure: null };
    return { seats: known, consents: null, today: kept, failure };
  }
}
