import type { Metric } from '@suian/domain/diary/metric';
import type { Severity } from '@suian/domain/kernel/severity';
import type { AnswerValue, Questionnaire } from '@suian/domain/questionnaire/questionnaire';
import type { StepChannel } from '@suian/domain/schedule/pathway';
import type { Cover } from '@suian/domain/triage/cover';
import type { RulePack } from '@suian/domain/triage/concern-rule';
import type { ConsentPurpose, PauseReason, Sex } from './patients.js';
import type { DateText, Id, Instant } from './wire.js';

export interface PatientSignInRequest {
  /** From wx.login; five minutes, once. @minLength 1 @maxLength 128 */
  code: string;
}

export interface PatientSession {
  /** Opaque bearer. */
  token: string;
  expiresAt: Instant;
  seats: SeatSummary[];
}

export interface SeatSummary {
  id: Id;
  role: 'self' | 'family';
  patientName: string;
  organizationName: string;
}

export interface PreviewCodeRequest {
  /** Decoded scene of the mini-program code. @minLength 1 @maxLength 64 */
  scene: string;
}

export interface CodePreview {
  organizationName: string;
  departmentName: string;
  wardPhone: string;
  maskedName: string;
  sex: Sex;
  age: number | null;
  dischargedOn: DateText;
  /** Which second check can be passed; empty: none registered, go to the desk. */
  checks: ('phone' | 'idNo')[];
}

export interface SecondCheck {
  kind: 'phone' | 'idNo';
  /** @pattern ^[0-9]{3}[0-9Xx]$ */
  last4: string;
}

export interface CheckCodeRequest extends PreviewCodeRequest {
  check: SecondCheck;
}

export interface CodeChecked {
  notice: ConsentNotice;
}

export interface ConsentNotice {
  version: string;
  controller: string;
  contact: string;
  /** Rows of the consent screen; only follow-up is required. */
  purposes: { purpose: ConsentPurpose; title: string; sentence: string; isRequired: boolean }[];
  /** Full text by headings: who uses it, what kinds, how long, to whom, your rights. */
  sections: { title: string; lines: string[] }[];
}

export interface BindRequest extends CheckCodeRequest {
  noticeVersion: string;
  consents: { purpose: ConsentPurpose; granted: boolean }[];
}

export interface BoundSeat {
  seat: SeatSummary;
  today: Today;
}

/** Everything 今天 needs, with the questions inside: no second request, and it works in a lift. */
export interface Today {
  now: Instant;
  offsetMinutes: number;
  seat: SeatSummary;
  dayCount: { anchorKind: 'discharge' | 'operation'; day: number } | null;
  /** ≤ 5 stops of the line of days. */
  stops: { title: string; on: DateText; state: 'done' | 'today' | 'later' | 'missed' }[];
  /** Due now and nothing else. */
  tasks: DueTask[];
  /** What he will be asked next on this phone. */
  nextTask: { title: string; opensAt: Instant } | null;
  /** When the ward means to ring or to come; the day may have begun already. */
  nextContact: { by: Exclude<StepChannel, 'wechat'>; on: DateText } | null;
  matters: MatterSummary[];
  departmentName: string;
  /** His nurse's name; null: nobody is named, the whole ward is there for him. */
  nurseName: string | null;
  cover: Cover;
  /** He took back his consent to follow-up: nothing is asked of him here. */
  isWithdrawn: boolean;
  /** Two records were joined: until the ward has confirmed this phone, nothing is shown or asked here. */
  isHeld: boolean;
  /** The follow-up rests: he is in hospital again, or the discharge was taken back. */
  pausedFor: PauseReason | null;
  /** What he is asked to measure, the first the most; empty: nothing is suggested. */
  diary: Metric[];
  /** Templates of one-time messages to ask for at a tap; empty: none. */
  messageTemplates: string[];
}

export interface DueTask {
  id: Id;
  title: string;
  dueAt: Instant;
  closesAt: Instant;
  isOverdue: boolean;
  estimatedMinutes: number;
  questionnaireVersionId: Id;
  questionnaire: Questionnaire;
  pack: RulePack;
  lastAnswers: { at: Instant; answers: Record<string, AnswerValue> } | null;
}

export interface SubmitResponseRequest {
  /** Made by the phone, unique for ever; the same as the Idempotency-Key. @pattern ^[0-9A-Za-z_-]{16,64}$ */
  submissionId: string;
  questionnaireVersionId: Id;
  /** linkId → code, codes, number, 'unsure' or text. */
  answers: Record<string, AnswerValue>;
  /** Phone's word for when; null where it cannot know. */
  answeredAt: Instant | null;
  respondent: 'patient' | 'family';
}

export interface SubmitReceipt {
  responseId: Id;
  receivedAt: Instant;
  isLate: boolean;
  /** The server's own judgement by the same code; dates as instants. */
  advice: WireAdvice;
  /** Faults kept and marked: required or range. */
  faults: { linkId: string; what: string }[];
  matters: MatterSummary[];
}

export interface WireAdvice {
  level: Severity | 'normal';
  title: string;
  steps: { action: string; note: string }[];
  calls: ('120' | 'ward' | '12356')[];
  evidence: { linkId: string; ruleKey: string }[];
  isCovered: boolean | null;
  promisedBy: Instant | null;
  adviceVersion: string;
}

export interface MatterSummary {
  id: Id;
  title: string;
  severity: Severity;
  toldAt: Instant;
  state: 'received' | 'seen' | 'handled';
  promisedBy: Instant | null;
  isLate: boolean;
}

/** One alert as the patient sees it: 已收到 → 护士已看 → 处理结果. */
export interface Matter extends MatterSummary {
  received: { at: Instant };
  seen: { at: Instant; by: string } | null;
  called: { at: Instant; by: string } | null;
  handled: { at: Instant; by: string; words: string | null; outcome: string } | null;
  wardPhone: string;
  offsetMinutes: number;
  now: Instant;
  isCovered: boolean;
  answeredAtNight: boolean;
}

export interface MatterList {
  rows: MatterSummary[];
  next: string | null;
  now: Instant;
  offsetMinutes: number;
}

export interface MyConsents {
  rows: { purpose: ConsentPurpose; granted: boolean; at: Instant; noticeVersion: string }[];
  notice: ConsentNotice;
}

export interface SeatQuery {
  /** Which patient; the only seat when left out. */
  seat?: Id;
}
