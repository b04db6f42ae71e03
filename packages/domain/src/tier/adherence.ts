import type { TaskStatus } from '../schedule/task-status.js';
import type { TierFacts } from './tier-rules.js';

/** Fewer say nothing about anybody. */
const FEWEST_ASKED = 3;

interface Asked {
  status: TaskStatus;
  /** Answered after its window had closed. */
  isLate: boolean;
}

/** From Suian's own record, as far back as the caller looks: what he answered in time, and what he did not pick up. */
export function adherenceFacts(
  asked: readonly Asked[],
  calls: readonly { wasReached: boolean }[],
): Pick<TierFacts, 'adherence' | 'missed-calls'> {
  const over = asked.filter(({ status }) => status === 'completed' || status === 'missed');
  const answered = over.filter(({ status, isLate }) => status === 'completed' && !isLate);
  const missedCalls = calls.filter(({ wasReached }) => !wasReached).length;
  const misses = calls.length === 0 ? {} : { 'missed-calls': missedCalls };
  if (over.length < FEWEST_ASKED) return misses;
  return { ...misses, adherence: answered.length / over.length };
}
