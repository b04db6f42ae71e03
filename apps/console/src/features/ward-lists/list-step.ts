import type { WardListCard, WardListCounts, WardListState } from '@suian/contracts/ward-lists';

/** Where in 对列, 核对, 导入 a list stands. */
export const STEPS = ['map', 'check', 'take'] as const;
export type Step = (typeof STEPS)[number];

const STEP_OF: Record<WardListState, Step> = {
  reading: 'map',
  unmapped: 'map',
  unreadable: 'map',
  checking: 'check',
  ready: 'check',
  importing: 'take',
  done: 'take',
};

export function stepOf(state: WardListState): Step {
  return STEP_OF[state];
}

/** The server is at it: worth asking again soon. */
export function isWorking(state: WardListState): boolean {
  return state === 'reading' || state === 'checking' || state === 'importing';
}

/** A person has something left to do, or to wait for. */
export function isOpen(state: WardListState): boolean {
  return state !== 'done' && state !== 'unreadable';
}

/** Whole percent; never 100 before the end. */
export function percentOf({ done, rows }: Pick<WardListCard, 'done' | 'rows'>): number {
  if (rows === 0) return 0;
  return Math.min(99, Math.floor((done / rows) * 100));
}

/** Who will be saved, or was. */
export function peopleOf({ created, updated }: WardListCounts): number {
  return created + updated;
}
