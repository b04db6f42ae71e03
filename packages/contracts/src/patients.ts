import type { AnswerValue } from '@suian/domain/questionnaire/questionnaire';
import type { Severity } from '@suian/domain/kernel/severity';
import type { PatientFlag } from '@suian/domain/portrait/flags';
import type { PlanTag, RiskTier, StepChannel, StepRole } from '@suian/domain/schedule/pathway';
import type { TaskStatus } from '@suian/domain/schedule/task-status';
import type { PatientTiers } from './tier-cards.js';
import type { MessageState } from './message-state.js';
import type { Portrait } from './portrait.js';
import type { DateText, Id, Instant, PageQuery } from './wire.js';

/** FHIR administrative gender. */
export type Sex = 'male' | 'female' | 'other' | 'unknown';

/** What a list row shows of a patient; masked. */
export interface PatientSummary {
  id: Id;
  maskedName: string;
  sex: Sex;
  age: number | null;
  maskedMrn: string | null;
  tier: RiskTier | null;
}

export interface PatientQuery extends PageQuery {
  /** Name or its beginning, last 4 of the record number or phone, or all of either. @maxLength 40 */
  q?: string;
  departmentId?: Id;
}

export interface PatientRow extends PatientSummary {
  departmentName: string | null;
  dischargedOn: DateText | null;
  diagnosis: string | null;
  operation: string | null;
  plan: PlanState;
  binding: BindingState;
  openAlerts: number;
}

export interface PatientList {
  rows: PatientRow[];
  next: string | null;
}

/** none: 没有方案 · proposed: 待确认. */
export type PlanState = 'none' | 'proposed' | 'confirmed' | 'ended';
/** Where a discharge came from. */
export type IntakeSource = 'form' | 'fhir' | 'hl7' | 'file';
/** discharge-cancelled 出院已撤销 · readmitted 再次住院. */
export type PauseReason = 'discharge-cancelled' | 'readmitted';
export type BindingState = 'bound' | 'not-bound' | 'no-phone';

export interface PatientPage extends PatientSummary {
  version: number;
  birthOn: DateText | null;
  maskedPhone: string | null;
  maskedIdNo: string | null;
  hasPhone: boolean;
  encounters: EncounterCard[];
  seats: { role: 'self' | 'family'; boundAt: Instant }[];
  consents: ConsentRow[];
  openAlerts: { id: Id; severity: Severity; concernName: string }[];
  portrait: Portrait;
  flags: PatientFlag[];
  tiers: PatientTiers;
  /** The record this one was merged into; null: it stands for itself. */
  mergedInto: Id | null;
  /** Records merged into this one. */
  mergedFrom: { id: Id; maskedName: string; maskedMrn: string | null; at: Instant }[];
  /** Phones of merged records (by the record they belong to): they hear nothing until a nurse confirms them. */
  heldSeats: { id: Id; patientId: Id; role: 'self' | 'family'; boundAt: Instant; heldAt: Instant }[];
}

export interface UnmergePatientRequest {
  /** Why they are two persons. @minLength 2 @maxLength 200 */
  reason: string;
}

export interface EncounterCard {
  id: Id;
  departmentId: Id | null;
  departmentName: string | null;
  visitNo: string | null;
  admittedOn: DateText | null;
  dischargedOn: DateText;
  diagnosis: string | null;
  operations: { name: string; on: DateText }[];
  source: IntakeSource;
  /** The hospital took this discharge back (HL7 A13). */
  cancelledAt: Instant | null;
  plan: PlanCard | null;
  /** Further pathways this stay matches; one stay has one plan. */
  otherPathways: { id: Id; name: string }[];
  binding: BindingCard;
}

export interface PlanCard {
  id: Id;
  version: number;
  pathwayName: string;
  pathwayVersion: number;
  isSample: boolean;
  state: PlanState;
  tier: RiskTier;
  tierReason: string;
  anchorKind: 'discharge' | 'operation';
  anchorOn: DateText;
  tags: PlanTag[];
  /** The pathway has steps for patients with these tags. */
  mayTag: PlanTag[];
  confirmedBy: string | null;
  confirmedAt: Instant | null;
  /** 责任护士, whom the patient knows by name; null: nobody, or she is here no more. Everybody on duty works on it. */
  owner: PlanOwner | null;
  /** Who can be named, by name. */
  mayOwn: PlanOwner[];
  /** Nothing is sent or called for while a plan is paused. */
  paused: { for: PauseReason; at: Instant } | null;
  tasks: TaskCard[];
}

export interface PlanOwner {
  id: Id;
  name: string;
}

export interface TaskCard {
  id: Id;
  title: string;
  channel: StepChannel;
  role: StepRole;
  day: number;
  dueOn: DateText;
  opensAt: Instant;
  dueAt: Instant;
  closesAt: Instant;
  status: TaskStatus;
  isLate: boolean;
  responseId: Id | null;
  /** What became of the reminder; null: none was queued. */
  reminder: { state: MessageState; reason: string | null; at: Instant } | null;
}

export interface BindingCard {
  state: BindingState;
  boundAt: Instant | null;
  code: {
    id: Id;
    issuedAt: Instant;
    issuedBy: string;
    expiresAt: Instant;
    state: 'active' | 'used' | 'expired' | 'void' | 'locked';
  } | null;
}

export interface ConsentRow {
  purpose: ConsentPurpose;
  granted: boolean;
  at: Instant;
  noticeVersion: string;
  channel: 'mini-program' | 'oral' | 'paper';
}

/** Separate consent per purpose (C2); only `follow-up` is required. */
export const CONSENT_PURPOSES = [
  'follow-up',
  'sms-and-phone',
  'robot-and-recording',
  'family',
  'research',
] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** Full values, asked for one by one, each written to the audit trail. */
export interface RevealRequest {
  fields: ('name' | 'phone' | 'idNo' | 'mrn')[];
}

export interface RevealedPatient {
  name?: string;
  phone?: string | null;
  idNo?: string | null;
  mrn?: string | null;
}

export interface TimelineQuery extends PageQuery {
  /** Left out: all, but of the diary only what is out of the ordinary. */
  kind?: TimelineEntry['kind'];
}

export interface TimelineEntry {
  id: Id;
  at: Instant;
  kind:
    | 'discharge'
    | 'plan'
    | 'binding'
    | 'consent'
    | 'response'
    | 'diary'
    | 'alert'
    | 'call'
    | 'note'
    | 'disposition';
  /** Word for the reader's dictionary, e.g. `plan.confirmed`. */
  what: string;
  /** Hospital words: task title, concern, outcome text. */
  title: string;
  detail: string | null;
  severity: Severity | null;
  by: string | null;
  ref: { kind: 'alert' | 'response' | 'encounter'; id: Id } | null;
}

export interface Timeline {
  rows: TimelineEntry[];
  next: string | null;
}

export interface AccessList {
  rows: { id: Id; at: Instant; who: string; role: string; action: string; fields: string[] }[];
  next: string | null;
}

export interface ResponsePage {
  id: Id;
  patient: PatientSummary;
  title: string;
  questionnaireVersion: number;
  ruleVersion: string;
  adviceVersion: string;
  respondent: 'patient' | 'family' | 'nurse';
  answeredAt: Instant | null;
  receivedAt: Instant;
  isLate: boolean;
  score: number | null;
  answers: { linkId: string; asked: string; answered: string; value: AnswerValue; fault: string | null }[];
}
