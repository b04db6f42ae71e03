import type { RiskTier } from '../schedule/pathway.js';
import type { TierProposal } from './tier-rules.js';

const RANK: Record<RiskTier, number> = { high: 2, medium: 1, low: 0 };

export function worseTier(a: RiskTier, b: RiskTier): RiskTier {
  return RANK[a] >= RANK[b] ? a : b;
}

/** Highest first. */
export function byTier(a: RiskTier, b: RiskTier): number {
  return RANK[b] - RANK[a];
}

/** `lower` is only ever proposed: a person takes it down. */
export type TierChange = 'same' | 'raise' | 'lower';

export function compareTiers(current: RiskTier, proposed: RiskTier): TierChange {
  if (RANK[proposed] === RANK[current]) return 'same';
  return RANK[proposed] > RANK[current] ? 'raise' : 'lower';
}

/** Whether a proposal is worth a nurse's look. With something missing nothing is proposed downwards. */
export function isWorthProposing(
  current: RiskTier,
  { tier, missing }: Pick<TierProposal, 'tier' | 'missing'>,
): boolean {
  const change = compareTiers(current, tier);
  return change === 'raise' || (change === 'lower' && missing.length === 0);
}
