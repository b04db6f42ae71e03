import type { ProblemPlace } from './errors.js';
import type { RegisterDischargeRequest, UnitResult } from './discharges.js';
import type { IntakeSource, PlanState, Sex } from './patients.js';
import type { DateText, Id, Instant, PageQuery } from './wire.js';

/** A FHIR R4 or STU3 Bundle; read and judged by packages/fhir, so any object passes here. */
export interface FhirBundle {
  resourceType: 'Bundle';
  [key: string]: unknown;
}

/** 200 if any unit was sound, 422 (intake.nothing-sound) if none. */
export interface IntakeReport {
  patients: { id: Id; result: UnitResult }[];
  encounters: { id: Id; result: UnitResult }[];
  problems: ProblemPlace[];
}

export interface RefusalQuery extends PageQuery {
  show?: 'open' | 'settled';
}

export interface RefusalList {
  rows: {
    id: Id;
    receivedAt: Instant;
    source: IntakeSource;
    maskedName: string | null;
    problems: ProblemPlace[];
    settledBy: string | null;
    settledAt: Instant | null;
  }[];
  next: string | null;
}

export interface SettleRefusalRequest {
  /** What was done about it. @minLength 2 @maxLength 200 */
  reason: string;
}

/** What a refused unit says, unmasked, so that a person can correct it. What it does not say is null. */
export interface RefusedFields {
  departmentId: Id | null;
  departmentName: string | null;
  name: string | null;
  sex: Sex | null;
  birthOn: DateText | null;
  mrn: string | null;
  phone: string | null;
  idNo: string | null;
  visitNo: string | null;
  admittedOn: DateText | null;
  dischargedOn: DateText | null;
  diagnosis: string | null;
  operation: { name: string; on: DateText } | null;
}

export interface RefusalPage {
  id: Id;
  receivedAt: Instant;
  source: IntakeSource;
  /** HL7: the trigger, e.g. A03. */
  trigger: string | null;
  problems: ProblemPlace[];
  settledBy: string | null;
  settledAt: Instant | null;
  /** Null where what came names no patient, or is no discharge: then it can only be taken as it came, or settled. */
  fields: RefusedFields | null;
}

export interface ReplayRefusalRequest {
  /** As corrected by a person; without it, what came is read again. */
  form?: RegisterDischargeRequest;
}

export interface ReplayedRefusal {
  patientId: Id | null;
  encounterId: Id | null;
  plan: PlanState | null;
}

/** An HL7 v2 acknowledgement, in the charset of the message. */
export type Hl7Acknowledgement = string;

/** One way in: a system's key, an HL7 link, the form or ward lists. */
export interface IntakeSourceCard {
  kind: 'key' | 'hl7' | 'form' | 'file';
  /** Of the key or link; null for the form and for ward lists. */
  name: string | null;
  /** Null: nothing ever came. */
  lastAt: Instant | null;
  today: { messages: number; units: number; refused: number };
  /** Its refused units that wait for a person. */
  open: number;
  /** It used to send and has been quiet for longer than it usually is: the time of its last message. Null: not so. */
  silentSince: Instant | null;
}

export interface IntakeMonitor {
  at: Instant;
  /** Silent ones first, then by their last message, newest first. */
  sources: IntakeSourceCard[];
  /** Refused units that wait for a person, whatever way they came. */
  open: number;
}

export interface DemoClock {
  now: Instant;
  zone: string;
}

export interface MoveClockRequest {
  to: Instant;
}
