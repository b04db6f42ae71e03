import type { RiskTier } from '@suian/domain/schedule/pathway';
import type { EnteredFact } from '@suian/domain/tier/entered-facts';
import type { TierDecision } from '@suian/domain/tier/tier-rules';
import type { PatientSummary } from './patients.js';
import type { TierProposalCard } from './tier-cards.js';
import type { DateText, Id, PageQuery } from './wire.js';

export interface TierQuery extends PageQuery {
  departmentId?: Id;
  /** Default: waiting. */
  show?: 'waiting' | 'decided';
}

export interface TierProposalRow extends TierProposalCard {
  patient: PatientSummary;
  departmentId: Id | null;
  departmentName: string | null;
  pathwayName: string;
}

export interface TierBoard {
  rows: TierProposalRow[];
  next: string | null;
  counts: { waiting: number };
}

export interface DecideTierRequest {
  /** @asType integer */
  version: number;
  decision: TierDecision;
  /** With override: the tier that stands instead. */
  tier?: RiskTier;
  /** With override and reject. @minLength 2 @maxLength 200 */
  reason?: string;
  /** With override: until when it stands, within a year. */
  expiresOn?: DateText;
}

export interface PutFactRequest {
  code: EnteredFact;
  value: number | boolean;
  observedOn: DateText;
}
