import type { TierProposalRow } from '@suian/contracts/tiers';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Proposals } from './use-proposals.js';
import type { TiersSearch } from './tiers-search.js';

export interface Selection {
  selected: TierProposalRow | undefined;
  /** Null where the selected one can no longer be decided. */
  open: TierProposalRow | null;
  go: (change: TiersSearch) => void;
  step: (by: number) => void;
  /** The one to look at after a row went: below it first, then above. */
  leave: (id: string) => void;
}

/** The selected row is in the address; nothing chosen means the first. */
export function useSelection({ shown }: Proposals): Selection {
  const search = useSearch({ from: '/shell/tiers' });
  const navigate = useNavigate({ from: '/tiers' });
  const go = useCallback(
    (change: TiersSearch) =>
      void navigate({ search: (before: TiersSearch) => ({ ...before, ...change }), replace: true }),
    [navigate],
  );
  const at = shown.findIndex(({ row }) => row.id === search.proposal);
  const place = at === -1 ? 0 : at;
  const item = shown[place];
  const step = (by: number) => {
    const target = shown[place + by];
    if (target) go({ proposal: target.row.id });
  };
  const leave = (id: string) => {
    const left = shown.findIndex(({ row }) => row.id === id);
    const standing = (each: (typeof shown)[number]) => !each.hasLeft && each.row.id !== id;
    const next = shown.slice(left + 1).find(standing) ?? shown.slice(0, Math.max(0, left)).findLast(standing);
    go({ proposal: next?.row.id });
  };
  const isOpen = item !== undefined && !item.hasLeft && item.row.state === 'waiting';
  return { selected: item?.row, open: isOpen ? item.row : null, go, step, leave };
}
