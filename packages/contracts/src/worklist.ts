import type { PatientFlag } from '@suian/domain/portrait/flags';
import type { AnswerValue, Questionnaire } from '@suian/domain/questionnaire/questionnaire';
import type { RulePack } from '@suian/domain/triage/concern-rule';
import type { ScriptPace } from '@suian/domain/worklist/call-cues';
import type { CallOutcome } from '@suian/domain/worklist/call-outcome';
import type { RankReason } from '@suian/domain/worklist/rank-call';
import type { AlertRow } from './alerts.js';
import type { WireAdvice } from './patient-app.js';
import type { PatientSummary, PlanOwner } from './patients.js';
import type { Id, Instant } from './wire.js';

/** Why a person has to call. planned-…: the plan asks for a person at this step. */
export type CallReason =
  'no-phone' | 'not-bound' | 'not-answered' | 'withdrawn' | 'planned-call' | 'planned-visit';

export interface WorklistQuery {
  departmentId?: Id;
  /** all: to be done today · overdue: past their time · later: put off or redialled after today · done: today's. */
  show?: 'all' | 'overdue' | 'later' | 'done';
}

/** One call to make, with the reasons for its place. */
export interface WorklistRow {
  id: Id;
  version: number;
  patient: PatientSummary;
  departmentId: Id | null;
  departmentName: string | null;
  /** “术后第 7 天：伤口和疼痛”. */
  title: string;
  why: CallReason;
  /** Points, and what they are made of, strongest first. */
  rank: { points: number; reasons: RankReason[]; ruleVersion: string };
  dueAt: Instant;
  notBefore: Instant;
  isOverdue: boolean;
  misses: number;
  lastCall: { outcome: CallOutcome; at: Instant; by: string } | null;
  claimedBy: { id: Id; name: string; at: Instant } | null;
  endedAt: Instant | null;
  /** Nobody reached for three days: ring the family. A flag, not a deed. */
  proposal?: 'family';
}

export interface Worklist {
  /** Ranked, at most 300; `hidden` says how many more there are. */
  rows: WorklistRow[];
  hidden: number;
  counts: { all: number; overdue: number; later: number; done: number; notBoundToday: number };
}

/** Everything one call needs on one screen (c02). */
export interface CallDesk {
  call: WorklistRow;
  maskedPhone: string | null;
  hasPhone: boolean;
  flags: PatientFlag[];
  /** 责任护士; null: nobody. */
  owner: PlanOwner | null;
  /** Five segments with this patient's words filled in; cues say how to speak them with him. */
  script: { key: string; title: string; text: string; cues: string[] }[];
  /** How to speak with him, before the first segment; empty: as with anybody. */
  cues: string[];
  /** line-by-line: the same words, one sentence a line, for who hears badly or wants it slowly. */
  pace: ScriptPace;
  scriptVersion: string;
  isSampleScript: boolean;
  questionnaireVersionId: Id;
  questionnaire: Questionnaire;
  pack: RulePack;
  lastAnswers: { at: Instant; answers: Record<string, AnswerValue> } | null;
  /** The patient answered the same questions on the phone meanwhile. */
  ownAnswers: { responseId: Id; at: Instant; answers: Record<string, AnswerValue> } | null;
  draft: CallDraft | null;
  history: {
    at: Instant;
    kind: 'call' | 'response' | 'alert';
    title: string;
    detail: string | null;
    by: string | null;
  }[];
  openAlerts: Pick<AlertRow, 'id' | 'severity' | 'headline' | 'state'>[];
  next: { title: string; opensAt: Instant } | null;
  /** Recorded consent to follow-up; null: none yet, ask for it aloud. */
  consent: { granted: boolean; channel: 'mini-program' | 'oral' | 'paper'; at: Instant } | null;
}

export interface CallDraft {
  answers: Record<string, AnswerValue>;
  /** Keys of segments that were said. @maxItems 10 */
  segments: string[];
  respondent: 'patient' | 'family';
  /** The patient's own words. @maxLength 1000 */
  said?: string;
  startedAt: Instant;
}

export interface ClaimCallRequest {
  /** @asType integer */
  version: number;
}

export interface SaveCallDraftRequest extends CallDraft {
  /** @asType integer */
  version: number;
}

export interface FinishCallRequest {
  /** @asType integer */
  version: number;
  /** Made by the console for this call, unique for ever; the same as the Idempotency-Key. @pattern ^[0-9A-Za-z_-]{16,64}$ */
  submissionId: string;
  outcome: CallOutcome;
  respondent: 'patient' | 'family';
  questionnaireVersionId: Id;
  answers: Record<string, AnswerValue>;
  /** @maxItems 10 */
  segments: string[];
  /** The patient's own words, kept as they were said. @maxLength 1000 */
  said?: string;
  /** He agreed aloud to be followed up. */
  oralConsent?: boolean;
  /** “Call me later”: when. */
  callAgainAt?: Instant;
  startedAt: Instant;
}

export interface FinishedCall {
  call: WorklistRow;
  /** Where answers were given: the judgement, as the patient would have been told. */
  advice: WireAdvice | null;
  /** Alerts that were opened or raised by the answers. */
  alerts: { id: Id; severity: 'notice' | 'warning' | 'critical' }[];
  /** Redialled by itself at this time; null: done. */
  nextAt: Instant | null;
  /** First on the list now. */
  nextCall: { id: Id; maskedName: string } | null;
}

export interface PostponeCallRequest {
  /** @asType integer */
  version: number;
  at: Instant;
}
