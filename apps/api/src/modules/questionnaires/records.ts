import type { Questionnaire } from '@suian/domain/questionnaire/questionnaire';
import type { RulePack } from '@suian/domain/triage/concern-rule';

export interface VersionRecord {
  id: string;
  organizationId: string;
  series: string;
  versionNo: number;
  title: string;
  questionnaire: Questionnaire;
  pack: RulePack;
  /** Nobody signed it: 样例，未经临床签发. */
  isSample: boolean;
}

export interface NewVersion {
  organizationId: string;
  series: string;
  title: string;
  questionnaire: Questionnaire;
  pack: RulePack;
  /** The clinician who signed, or null. */
  signedOffBy: string | null;
}
