import type { LocalTime } from '../kernel/zoned-time.js';

/** What a day count starts from. */
export const ANCHOR_KINDS = ['discharge', 'operation'] as const;
export type AnchorKind = (typeof ANCHOR_KINDS)[number];

export interface PathwayStep {
  /** Stable for ever: part of the occurrence key. */
  key: string;
  title: string;
  /** Days after the anchor's calendar date. */
  day: number;
  /** Days before `day` on which the task opens, at `opensAtTime`. */
  opensDaysBefore: number;
  opensAtTime: LocalTime;
  dueAtTime: LocalTime;
  /** Days after `day` at the end of which the window closes. */
  closesDaysAfter: number;
  /** Series of the questionnaire asked. */
  questionnaire: string;
}

export interface Pathway {
  key: string;
  name: string;
  anchor: AnchorKind;
  steps: readonly PathwayStep[];
  /** Proposed until a nurse decides; missing facts never lower it (decision 39). */
  proposedTier: RiskTier;
  proposedTierReason: string;
}

/** Clinical risk only, never mixed with value. FHIR RiskAssessment. */
export const RISK_TIERS = ['high', 'medium', 'low'] as const;
export type RiskTier = (typeof RISK_TIERS)[number];
