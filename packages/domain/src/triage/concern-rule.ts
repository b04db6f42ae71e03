import type { Severity } from '../kernel/severity.js';
import type { Condition } from './condition.js';

/** Who the filled button of an advice card calls. */
export const CALLS = ['120', 'ward', '12356'] as const;
export type Call = (typeof CALLS)[number];

/** A clinical rule: data of a pack, versioned, each with its source. */
export interface ConcernRule {
  key: string;
  /** One alert episode is kept per patient and concern. */
  concern: string;
  severity: Severity;
  when: Condition;
  /** Key of the advice text the patient is shown. */
  advice: string;
  /** Where the threshold comes from, in words a clinician can check. */
  source: string;
}

export interface AdviceText {
  key: string;
  title: string;
  /** Three numbered steps: what to do, and one sentence to it. */
  steps: readonly { action: string; note: string }[];
  primaryCall: Call;
  /** What a call to the ward becomes while nobody is on duty; 120 unless said otherwise. */
  callWithoutCover?: Call;
}

/** Everything that judges an answer; travels with the questionnaire so that the phone can judge without network. */
export interface RulePack {
  /** Raised with every change of a rule. */
  ruleVersion: string;
  adviceVersion: string;
  /** Name of the clinician who signed; null is shown as 样例，未经临床签发. */
  signedOffBy: string | null;
  /** Staff words for each concern key. */
  concerns: Readonly<Record<string, string>>;
  rules: readonly ConcernRule[];
  advice: readonly AdviceText[];
}
