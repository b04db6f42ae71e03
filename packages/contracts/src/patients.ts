import type { AnswerValue } from '@suian/domain/questionnaire/questionnaire';
import type { Severity } from '@suian/domain/kernel/severity';
import type { RiskTier } from '@suian/domain/schedule/pathway';
import type { TaskStatus } from '@suian/domain/schedule/task-status';
import type { MessageState } from './message-state.js';
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
  source: 'form' | 'fhir';
  plan: PlanCard | null;
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
  confirmedBy: string | null;
  confirmedAt: Instant | null;
  tasks: TaskCard[];
}

export interface TaskCard {
  id: Id;
  title: string;
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
  kind?: TimelineEntry['kind'];
}

export interface TimelineEntry {
  id: Id;
  at: Instant;
  kind: 'discharge' | 'plan' | 'binding' | 'consent' | 'response' | 'alert' | 'call' | 'note' | 'disposition';
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
