import type { SeatSummary, Today } from '@suian/contracts/patient-app';
import { currentSession } from '../../data/api.js';
import { codeOf } from '../../data/failure.js';
import { keptToday, loadToday } from '../../data/today.js';

export interface Mine {
  seats: SeatSummary[];
  /** Null where nobody is bound, or where it could not be asked. */
  today: Today | null;
  /** Why something is missing; null where nothing is, and where nobody is bound. */
  failure: unknown;
}

/** What this phone knows stays on the screen where the server cannot be asked. Never throws. */
export async function loadMine(): Promise<Mine> {
  const kept = await keptToday();
  const known = kept ? [kept.seat] : [];
  try {
    const today = await loadToday();
    const { seats } = await currentSession();
    return { seats, today, failure: null };
  } catch (failure) {
    if (codeOf(failure) === 'seat.not-found') return { seats: [], today: null, failure: null };
    return { seats: known, today: kept, failure };
  }
}
