import type { AccessList, ConsentRow } from '@suian/contracts/patients';
import type { Portrait } from '@suian/contracts/portrait';
import type { PatientTiers } from '@suian/contracts/tier-cards';
import type { WrittenAnswer } from '@suian/fhir/write-response';
import type { SentMessage } from '../../communications/index.js';
import type { PlanRecord, TaskRecord } from '../../care-plans/index.js';
import type { OrganizationRecord } from '../../identity/index.js';
import type { EntryRecord } from '../../observations/index.js';
import type { EncounterRecord, MedicationRecord, PatientRecord } from '../../patients/index.js';
import type { AlertHistory } from '../../triage/index.js';

/** Most rows of each kind that one file carries, newest first: a file must open on a phone. */
export const MOST = { consents: 200, responses: 300, entries: 1000, messages: 300, lookers: 500 } as const;

/** One filled questionnaire, in the words of the version that was asked. */
export interface FilledForm {
  id: string;
  taskId: string;
  title: string;
  respondent: 'patient' | 'family' | 'nurse';
  receivedAt: Date;
  series: string;
  version: number;
  answers: WrittenAnswer[];
}

/** An alert with what the patient was told at its end. */
export interface ToldAlert extends AlertHistory {
  toPatient: string | null;
}

/** Everything the rooms keep about one patient, opened: it is his. */
export interface OwnPast {
  organization: OrganizationRecord;
  patient: PatientRecord;
  /** Id → name. */
  departments: ReadonlyMap<string, string>;
  staff: ReadonlyMap<string, string>;
  stays: EncounterRecord[];
  /** Newest first. */
  consents: ConsentRow[];
  plans: PlanRecord[];
  tasks: TaskRecord[];
  /** Newest first. */
  forms: FilledForm[];
  alerts: ToldAlert[];
  /** Of the diary, newest first. */
  entries: EntryRecord[];
  /** What the ward wrote down beside his stays. */
  portrait: Portrait;
  /** In the order they were written down. */
  medications: MedicationRecord[];
  /** Newest first. */
  tiers: PatientTiers;
  messages: SentMessage[];
  lookers: AccessList['rows'];
}

const READS = /\.(opened|listed|revealed|shown)$/;

/** Did this entry of the audit only look? */
export function isReading(action: string): boolean {
  return READS.test(action);
}
