import type { LocalTime } from '../kernel/zoned-time.js';

/** What a day count starts from. */
export const ANCHOR_KINDS = ['discharge', 'operation'] as const;
export type AnchorKind = (typeof ANCHOR_KINDS)[number];

/** How a step reaches the patient. phone and home-visit are a person's work and never stand on the phone's 今天. */
export const STEP_CHANNELS = ['wechat', 'phone', 'home-visit'] as const;
export type StepChannel = (typeof STEP_CHANNELS)[number];

/** Whose work a step is. */
export const STEP_ROLES = ['nurse', 'doctor'] as const;
export type StepRole = (typeof STEP_ROLES)[number];

/** What a nurse says of a patient that adds steps to his plan. */
export const PLAN_TAGS = ['home-visit'] as const;
export type PlanTag = (typeof PLAN_TAGS)[number];

/** One phase of a rhythm: from, from + every … until, counted from the anchor. Only the last phase may be without end. */
export interface Repeat {
  unit: 'days' | 'weeks' | 'months';
  every: number;
  from: number;
  until: number | null;
}

export interface PathwayStep {
  /** Stable for ever: part of the occurrence key. */
  key: string;
  title: string;
  /** Days after the anchor's calendar date; not looked at where `repeats` stands. */
  day: number;
  /** Phases one after the other: monthly for three months, then quarterly. */
  repeats?: readonly Repeat[];
  /** Days before `day` on which the task opens, at `opensAtTime`. */
  opensDaysBefore: number;
  opensAtTime: LocalTime;
  dueAtTime: LocalTime;
  /** Days after `day` at the end of which the window closes. */
  closesDaysAfter: number;
  /** Series of the questionnaire asked. */
  questionnaire: string;
  /** wechat where it is left out. */
  channel?: StepChannel;
  /** nurse where it is left out. */
  role?: StepRole;
  /** What silence leads to: a nurse's call, or nothing, for small reminders between two calls. call where it is left out. */
  onSilence?: 'call' | 'nothing';
  /** Only for these tiers; for all where it is left out. */
  tiers?: readonly RiskTier[];
  /** Only for patients with this tag. */
  tag?: PlanTag;
}

/** Which stays a pathway is for, by what the diagnosis says. */
export interface DiagnosisRule {
  /** ICD-10 categories: I10 means I10.x00 too. */
  codes: readonly string[];
  words: readonly string[];
  /** Taken out of the text before the words are looked for: 1型糖尿病. */
  butNot: readonly string[];
  /** Where one of these stands the pathway is not for this stay: 妊娠. */
  never: readonly string[];
}

export interface Pathway {
  key: string;
  name: string;
  anchor: AnchorKind;
  steps: readonly PathwayStep[];
  /** Proposed until a nurse decides; missing facts never lower it (decision 39). */
  proposedTier: RiskTier;
  proposedTierReason: string;
  /** Sets of tier rules that propose instead, where they are named. */
  tierRules?: readonly string[];
  matches?: DiagnosisRule;
  /** Of two that match a stay the smaller is taken first. */
  order?: number;
}

/** Clinical risk only, never mixed with value. FHIR RiskAssessment. */
export const RISK_TIERS = ['high', 'medium', 'low'] as const;
export type RiskTier = (typeof RISK_TIERS)[number];
