import { proposeTier } from './propose-tier.js';
import { ADHERENCE_ABC } from './rule-sets.js';
import type { TierFacts, TierGroupName } from './tier-rules.js';

/** 依从 A/B/C with its reasons in words. group null: too little was asked of him to say. */
export interface AdherenceGrouping {
  group: TierGroupName | null;
  reasons: string[];
}

/** How somebody keeps to what was agreed, by our own record alone. It changes no tier by itself. */
export function adherenceGroup(facts: Pick<TierFacts, 'adherence' | 'missed-calls'>): AdherenceGrouping {
  const { tier, reasons, missing } = proposeTier(ADHERENCE_ABC, facts);
  const isUnknown = missing.length > 0 && reasons.length === 0;
  const group = isUnknown ? null : (ADHERENCE_ABC.groups?.[tier] ?? null);
  return { group, reasons: reasons.map(({ words }) => words) };
}
