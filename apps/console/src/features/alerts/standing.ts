import type { AlertPage } from '@suian/contracts/alerts';

/** How an alert stands towards the nurse at this screen. */
export type Standing = 'free' | 'mine' | 'locked' | 'closed';

export function standingOf(page: Pick<AlertPage, 'state' | 'claimedBy'>, myId: string): Standing {
  if (page.state === 'resolved') return 'closed';
  if (page.claimedBy === null) return 'free';
  return page.claimedBy.id === myId ? 'mine' : 'locked';
}
