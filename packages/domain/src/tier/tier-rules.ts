import type { RiskTier } from '../schedule/pathway.js';

/** What a tier may be judged by. Age is derived, adherence is counted from our own record, the others are entered. */
export const FACT_CODES = [
  'age',
  'operation',
  'diagnoses',
  'hba1c',
  'kidney-disease',
  'complications',
  'lives-alone',
  'adherence',
  'missed-calls',
  'critical-alerts',
] as const;
export type FactCode = (typeof FACT_CODES)[number];

/** age: full years · diagnoses, missed-calls, critical-alerts: how many · hba1c: % · adherence: share 0 to 1 · others: yes or no. */
export type FactValue = number | boolean;

/** What is known. Left out = unknown, which is never the same as good. */
export type TierFacts = Readonly<Partial<Record<FactCode, FactValue>>>;

/** Each names the bad side of its fact, so that a worse fact can only add. */
export type TierCondition =
  | { fact: FactCode; is: true }
  | { fact: FactCode; atLeast: number }
  | { fact: FactCode; above: number }
  | { fact: FactCode; below: number }
  | { all: readonly TierCondition[] };

export interface TierRule {
  code: string;
  tier: Exclude<RiskTier, 'low'>;
  when: TierCondition;
  /** For nurses; `{value}` is the fact. */
  words: string;
  source: string;
}

/** Data, versioned: a change is a new version. */
export interface TierRuleSet {
  key: string;
  version: string;
  name: string;
  /** Facts without which nobody can be called 低危. */
  needs: readonly FactCode[];
  rules: readonly TierRule[];
  /** What stands where no rule fires and nothing is missing. */
  calm: { words: string; source: string };
  /** Other names of the tiers: A, B, C. */
  groups?: Readonly<Record<RiskTier, TierGroupName>>;
}

export type TierGroupName = 'A' | 'B' | 'C';

/** The code of the reason that nothing is wrong. */
export const CALM = 'calm';

export interface TierReason {
  code: string;
  words: string;
  fact: FactCode | null;
}

export interface JudgedBy {
  key: string;
  version: string;
  /** Left out with what was judged before this was kept. */
  tier?: RiskTier;
}

export interface TierProposal {
  tier: RiskTier;
  reasons: readonly TierReason[];
  missing: readonly FactCode[];
  /** Key and version of each set that judged, and what it alone said. */
  judgedBy: readonly JudgedBy[];
}

/** What a person decided about a proposal. */
export const TIER_DECISIONS = ['accept', 'override', 'reject'] as const;
export type TierDecision = (typeof TIER_DECISIONS)[number];
