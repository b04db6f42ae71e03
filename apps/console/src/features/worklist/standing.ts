import type { WorklistRow } from '@suian/contracts/worklist';

/** How a call stands towards the nurse at this screen. dropped: no longer asked while she was speaking; what she heard is still kept. */
export type CallStanding = 'free' | 'mine' | 'locked' | 'ended' | 'dropped';

export function standingOf(
  call: Pick<WorklistRow, 'endedAt' | 'claimedBy'>,
  myId: string,
  wasSpeaking: boolean,
): CallStanding {
  if (call.endedAt !== null) return wasSpeaking ? 'dropped' : 'ended';
  if (call.claimedBy === null) return 'free';
  return call.claimedBy.id === myId ? 'mine' : 'locked';
}
