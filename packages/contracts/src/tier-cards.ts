import type { RiskTier } from '@suian/domain/schedule/pathway';
import type { EnteredFact } from '@suian/domain/tier/entered-facts';
import type { FactCode } from '@suian/domain/tier/tier-rules';
import type { DateText, Id, Instant } from './wire.js';

/** outdated: what it was judged by has changed before anybody decided. */
export type TierProposalState = 'waiting' | 'accepted' | 'overridden' | 'rejected' | 'outdated';

export interface TierProposalCard {
  id: Id;
  /** @asType integer */
  version: number;
  planId: Id;
  from: RiskTier;
  to: RiskTier;
  reasons: { code: string; words: string }[];
  missing: FactCode[];
  judgedBy: { key: string; version: string }[];
  state: TierProposalState;
  madeAt: Instant;
  /** The tier that a person set; null where none did. */
  decidedTier: RiskTier | null;
  decidedBy: string | null;
  decidedAt: Instant | null;
  /** In that person's words. */
  reason: string | null;
  /** On that day the rules are asked again. */
  expiresOn: DateText | null;
}

export interface FactCard {
  id: Id;
  code: EnteredFact;
  value: number | boolean;
  observedOn: DateText;
  by: string | null;
  at: Instant;
}

/** What a tier was judged by, and how: newest first. */
export interface PatientTiers {
  facts: FactCard[];
  proposals: TierProposalCard[];
}
