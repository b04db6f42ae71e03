import type { TierHistoryEntry, TierProposalCard } from '@suian/contracts/tier-cards';
import type { TierChangeRecord } from '../care-plans/index.js';

/** Every tier a patient had and every no, newest first: what was decided on proposals, and what stands without one. */
export function tierHistory(
  proposals: readonly TierProposalCard[],
  changes: readonly TierChangeRecord[],
  names: ReadonlyMap<string, string>,
): TierHistoryEntry[] {
  const all = [
    ...proposals.flatMap((each) => decisionOf(each) ?? []),
    ...changes.map((each) => changeOf(each, names)),
  ];
  return all.sort((a, b) => (a.at === b.at ? compare(b.id, a.id) : compare(b.at, a.at)));
}

function decisionOf(card: TierProposalCard): TierHistoryEntry | null {
  const { id, planId, state, from, decidedTier, decidedAt, decidedBy, reason, reasons, expiresOn } = card;
  if (decidedAt === null || !isDecision(state)) return null;
  const why = reason ?? reasons.map(({ words }) => words).join('；');
  const to = decidedTier ?? from;
  return { id, planId, kind: state, from, to, at: decidedAt, by: decidedBy, reason: why, until: expiresOn };
}

function isDecision(state: TierProposalCard['state']): state is 'accepted' | 'overridden' | 'rejected' {
  return state === 'accepted' || state === 'overridden' || state === 'rejected';
}

function changeOf(change: TierChangeRecord, names: ReadonlyMap<string, string>): TierHistoryEntry {
  const { id, carePlanId, kind, fromTier, toTier, byStaff, reason, at } = change;
  const by = byStaff === null ? null : (names.get(byStaff) ?? null);
  const tiers = { from: fromTier, to: toTier };
  return { id, planId: carePlanId, kind, ...tiers, at: at.toISOString(), by, reason, until: null };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
