import type { TierTab } from '@suian/contracts/tiers';

export const TABS: readonly TierTab[] = ['waiting', 'accepted', 'changed'];

/** What the address says. */
export interface TiersSearch {
  /** Left out: waiting. */
  show?: TierTab | undefined;
  /** The selected proposal. */
  proposal?: string | undefined;
}

export function readTiersSearch(raw: Record<string, unknown>): TiersSearch {
  const show = TABS.find((tab) => tab === raw.show && tab !== 'waiting');
  return {
    ...(show ? { show } : {}),
    ...(typeof raw.proposal === 'string' ? { proposal: raw.proposal } : {}),
  };
}
