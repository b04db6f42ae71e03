import type { WorklistQuery } from '@suian/contracts/worklist';

export const SHOWS = ['all', 'overdue', 'later', 'done'] as const satisfies readonly WorklistQuery['show'][];
export type Show = (typeof SHOWS)[number];

/** What the address of 今日 holds, so that going back finds the same row. */
export interface WorklistSearch {
  show?: Show;
  call?: string;
}

export function readWorklistSearch(search: Record<string, unknown>): WorklistSearch {
  const show = SHOWS.find((each) => each === search.show);
  const call = typeof search.call === 'string' ? search.call : undefined;
  return { ...(show ? { show } : {}), ...(call ? { call } : {}) };
}
