import { localDateIn } from '@suian/domain/kernel/zoned-time';
import { isMiss, proposalAfter } from '@suian/domain/worklist/redial';
import type { CallAttemptRow } from './persistence/call-attempt.entity.js';

/** Newest call first: what the calls since somebody was last spoken to propose. */
export function missesProposal(
  attempts: readonly Pick<CallAttemptRow, 'outcome' | 'at'>[],
  zone: string,
): 'family' | null {
  const reached = attempts.findIndex(({ outcome }) => !isMiss(outcome));
  const missed = reached === -1 ? attempts : attempts.slice(0, reached);
  return proposalAfter(missed.map(({ at }) => localDateIn(zone, at)));
}
