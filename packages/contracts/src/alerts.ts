import type { Severity } from '@suian/domain/kernel/severity';
import type { PatientFlag } from '@suian/domain/portrait/flags';
import type { AlertState, DispositionOutcome } from '@suian/domain/triage/episode';
import type { Rung } from '@suian/domain/triage/escalation';
import type { PatientSummary } from './patients.js';
import type { Id, Instant, PageQuery } from './wire.js';

export interface AlertQuery extends PageQuery {
  departmentId?: Id;
  /** open: not closed · unclaimed · mine · overdue: any clock passed · told: the ladder came to my role · closed. */
  show?: 'open' | 'unclaimed' | 'mine' | 'overdue' | 'told' | 'closed';
  severity?: Severity;
}

export interface AlertRow {
  id: Id;
  version: number;
  patient: PatientSummary;
  /** Null: 待分科. */
  departmentId: Id | null;
  departmentName: string | null;
  severity: Severity;
  state: AlertState;
  /** What worries, in staff words. */
  headline: string;
  context: string;
  openedAt: Instant;
  lastEvidenceAt: Instant;
  evidenceCount: number;
  /** Running clock; null when nothing runs. */
  claimDueAt: Instant | null;
  claimedBy: { id: Id; name: string; at: Instant } | null;
  /** By when a claimed alert is to be closed; null while nobody has it. */
  resolveDueAt: Instant | null;
  /** A claimed critical alert must see a contact by then; null where it has, or none is asked. */
  contactDueAt: Instant | null;
  /** How far the ladder has climbed, since when, and when it climbs next. */
  rung: { name: Rung; at: Instant } | null;
  nextRungAt: Instant | null;
  resolvedAt: Instant | null;
}

export interface AlertList {
  rows: AlertRow[];
  next: string | null;
  counts: {
    critical: number;
    warning: number;
    notice: number;
    open: number;
    unclaimed: number;
    mine: number;
    overdue: number;
    told: number;
  };
  lastResolvedAt: Instant | null;
}

export interface AlertEvidence {
  id: Id;
  at: Instant;
  responseId: Id;
  linkId: string;
  asked: string;
  answered: string;
  /** Answer to the same item last time, in words. */
  before: { answered: string; at: Instant } | null;
  severity: Severity | null;
  ruleKey: string | null;
  ruleVersion: string | null;
  ruleSource: string | null;
}

export interface AlertPage extends AlertRow {
  evidence: AlertEvidence[];
  source: {
    responseId: Id;
    title: string;
    respondent: 'patient' | 'family' | 'nurse';
    receivedAt: Instant;
    isLate: boolean;
  } | null;
  isSampleRule: boolean;
  /** What the patient has been shown, and when. */
  alreadyTold: {
    at: Instant;
    /** In words. */
    what: string;
    adviceTitle: string | null;
    adviceVersion: string | null;
  }[];
  notes: AlertNote[];
  disposition: {
    outcome: DispositionOutcome;
    note: string | null;
    toPatient: string | null;
    by: string;
    at: Instant;
  } | null;
  plan: {
    pathwayName: string;
    dayWords: number;
    anchorKind: 'discharge' | 'operation';
    operation: string | null;
  } | null;
  maskedPhone: string | null;
  flags: PatientFlag[];
  /** My last act on it can be taken back until then (system time); null: too late, or not mine. */
  undo: { act: 'claim' | 'release' | 'dispose'; until: Instant } | null;
}

export interface AlertNote {
  id: Id;
  at: Instant;
  by: string;
  kind: 'call' | 'note' | 'claim' | 'release' | 'take-over' | 'raise' | 'told' | 'undo';
  reached: boolean | null;
  text: string | null;
  /** For `told`: which rung, and why. */
  rung: Rung | null;
}

export interface ClaimAlertRequest {
  /** @asType integer */
  version: number;
  /** Taking it from a colleague on purpose, with a reason. @minLength 2 @maxLength 200 */
  takeOverReason?: string;
}

export interface ReleaseAlertRequest {
  /** @asType integer */
  version: number;
}

export interface UndoAlertRequest {
  /** The version that the act to take back left behind. @asType integer */
  version: number;
}

export interface AddAlertNoteRequest {
  kind: 'call' | 'note';
  /** For a call: did someone answer. */
  reached?: boolean;
  /** @minLength 1 @maxLength 1000 */
  text: string;
}

export interface DisposeAlertRequest {
  /** @asType integer */
  version: number;
  outcome: DispositionOutcome;
  /** For colleagues. @maxLength 1000 */
  note?: string;
  /** One sentence the patient reads. @maxLength 200 */
  toPatient?: string;
}

/** Server-sent event: what changed, never content. */
export interface LiveEvent {
  /** Monotone; give the last one as `?since=` or Last-Event-ID. */
  sequence: number;
  kind:
    | 'alert.opened'
    | 'alert.raised'
    | 'alert.claimed'
    | 'alert.changed'
    | 'alert.closed'
    | 'alert.escalated'
    | 'binding.done'
    | 'binding.ended'
    | 'call.changed'
    | 'consent.changed'
    | 'discharge.registered'
    | 'message.changed'
    | 'patient.changed'
    | 'plan.changed'
    | 'refusal.changed'
    | 'observation.received'
    | 'response.received';
  departmentId: Id | null;
  patientId: Id | null;
  ref: Id | null;
  severity: Severity | null;
  at: Instant;
}

export interface EventsQuery {
  /** @minimum 0 @asType integer */
  since?: number;
}

/** Sent as the named event `beat` each 15 s: silence for longer means that the line is dead. */
export interface LiveBeat {
  now: Instant;
}

/** Polling fallback of the same events. */
export interface LiveEventList {
  rows: LiveEvent[];
  last: number;
}
