import type { RiskTier, StepChannel } from '@suian/domain/schedule/pathway';
import type { EnteredFact } from '@suian/domain/tier/entered-facts';
import type { TierDecision } from '@suian/domain/tier/tier-rules';
import type { PatientSummary } from './patients.js';
import type { TierProposalCard } from './tier-cards.js';
import type { DateText, Id, Instant, PageQuery } from './wire.js';

export interface TierQuery extends PageQuery {
  departmentId?: Id;
  /** Default: waiting. changed: another tier was set, or somebody said no. Decided ones: the last 30 days. */
  show?: TierTab;
}

export type TierTab = 'waiting' | 'accepted' | 'changed';

export interface TierProposalRow extends TierProposalCard {
  patient: PatientSummary;
  departmentId: Id | null;
  departmentName: string | null;
  pathwayName: string;
}

/** People in follow-up at one tier; of several running plans the worst tier counts. */
export interface TierGroup {
  tier: RiskTier;
  /** @asType integer */
  patients: number;
  /** Steps due from Monday to Sunday. @asType integer */
  dueThisWeek: number;
  /** Of those. @asType integer */
  doneThisWeek: number;
  /** What most of this week's steps go by; null: none is due. */
  firstChannel: StepChannel | null;
}

/** How many people a tier has, and would have with every waiting proposal accepted. */
export interface TierShift {
  tier: RiskTier;
  /** @asType integer */
  from: number;
  /** @asType integer */
  to: number;
}

/** Waiting ones: those that raise first, then newest first. Decided ones: newest first. */
export interface TierBoard {
  rows: TierProposalRow[];
  next: string | null;
  /** waiting: all of them · accepted, changed: of the last 30 days. */
  counts: { waiting: number; accepted: number; changed: number };
  /** High, medium, low. */
  tiers: TierGroup[];
  /** High, medium, low. */
  ifAllAccepted: TierShift[];
  /** When the rules are asked again for everybody. */
  nextReviewAt: Instant;
}

export interface DecideTierRequest {
  /** @asType integer */
  version: number;
  decision: TierDecision;
  /** With override: the tier that stands instead. */
  tier?: RiskTier;
  /** With override and reject. @minLength 2 @maxLength 200 */
  reason?: string;
  /** With override: until when it stands, within a year. With reject it may be left out: 30 days. */
  expiresOn?: DateText;
}

export interface UndoTierRequest {
  /** The version that the decision to take back left behind. @asType integer */
  version: number;
}

export interface PutFactRequest {
  code: EnteredFact;
  value: number | boolean;
  observedOn: DateText;
}
