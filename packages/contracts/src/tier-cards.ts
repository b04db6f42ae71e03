import type { RiskTier } from '@suian/domain/schedule/pathway';
import type { EnteredFact } from '@suian/domain/tier/entered-facts';
import type { FactCode, FactValue, TierGroupName } from '@suian/domain/tier/tier-rules';
import type { DateText, Id, Instant } from './wire.js';

/**
 * outdated: what it was judged by has changed before anybody decided · known: a nurse set another tier by hand with as much
 * in front of her.
 */
export type TierProposalState = 'waiting' | 'accepted' | 'overridden' | 'rejected' | 'outdated' | 'known';

/** A–C is how somebody keeps to what was agreed: 依从 A/B/C, A being the worst. */
export type AdherenceGroup = TierGroupName;

/** 看依据: one fact as it was known when the rules were asked. */
export interface JudgedFact {
  code: FactCode;
  value: FactValue;
  /** The day a person gave for it; null: it follows from the stay or from our own record. */
  observedOn: DateText | null;
}

/** A set of rules that was asked, and what it alone said. */
export interface JudgingSet {
  key: string;
  version: string;
  name: string;
  /** null: not kept with older proposals. */
  tier: RiskTier | null;
}

export interface TierProposalCard {
  id: Id;
  /** @asType integer */
  version: number;
  planId: Id;
  from: RiskTier;
  to: RiskTier;
  /** source: where the rule comes from; null: another version of the rules by now. */
  reasons: { code: string; words: string; fact: FactCode | null; source: string | null }[];
  missing: FactCode[];
  judgedBy: JudgingSet[];
  /** Empty: not kept with older proposals. */
  facts: JudgedFact[];
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
  /** My decision on it can be taken back until then (system time); null: too late, or not mine. */
  undoUntil: Instant | null;
}

export interface FactCard {
  id: Id;
  code: EnteredFact;
  value: number | boolean;
  observedOn: DateText;
  by: string | null;
  at: Instant;
}

/** first: proposed at enrolment · by-hand: a nurse set it while confirming · the others: what became of a proposal. */
export type TierHistoryKind = 'first' | 'by-hand' | 'accepted' | 'overridden' | 'rejected';

/** One step of a tier's history. With `rejected` the tier stays: from is to. */
export interface TierHistoryEntry {
  id: Id;
  planId: Id;
  kind: TierHistoryKind;
  /** null: there was none before. */
  from: RiskTier | null;
  to: RiskTier;
  at: Instant;
  /** null: nobody; the rules at enrolment. */
  by: string | null;
  /** In that person's words, or the rules' own. */
  reason: string | null;
  /** An override's last day, or the day a no is looked at again. */
  until: DateText | null;
}

/** Counted from our own record of 90 days. */
export interface AdherenceCard {
  /** null: too little was asked of him to say. */
  group: AdherenceGroup | null;
  /** Why, in words. */
  reasons: string[];
}

/** What a tier was judged by, and how: newest first. */
export interface PatientTiers {
  facts: FactCard[];
  proposals: TierProposalCard[];
  history: TierHistoryEntry[];
  adherence: AdherenceCard;
}
