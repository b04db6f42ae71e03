import type { MedicationChange } from '@suian/domain/diary/medication-marks';
import type { EntryState, Metric } from '@suian/domain/diary/metric';
import type { UsualRange } from '@suian/domain/diary/usual';
import type { RulePack } from '@suian/domain/triage/concern-rule';
import type { MatterSummary, WireAdvice } from './patient-app.js';
import type { DateText, Id, Instant } from './wire.js';

/** Codes and figures of one entry: part → number, see the metric catalogue of the domain. */
export interface RecordEntryRequest {
  /** Which patient; the only seat when left out. */
  seat?: Id;
  /** Made by the phone, unique for ever; the same as the Idempotency-Key. @pattern ^[0-9A-Za-z_-]{16,64}$ */
  submissionId: string;
  metric: Metric;
  values: Record<string, number>;
  /** Meal, site or arm as a code; null where it is not asked. @maxLength 24 */
  context: string | null;
  /** Phone's word for when; null where it cannot know. */
  measuredAt: Instant | null;
  /** @maxLength 200 */
  note?: string | null;
  respondent: 'patient' | 'family';
}

/** One entry as patient and nurse see it. */
export interface DiaryEntryView {
  id: Id;
  metric: Metric;
  values: Record<string, number>;
  context: string | null;
  note: string | null;
  measuredAt: Instant;
  receivedAt: Instant;
  source: 'self' | 'family' | 'nurse' | 'device';
  state: EntryState;
  /** Until when a second value is awaited; null: not awaited. */
  questionedUntil: Instant | null;
  /** Said to be a typing error at this time: kept, shown struck through, counted nowhere. */
  mistakeAt: Instant | null;
  isLate: boolean;
}

export interface DiaryReceipt {
  entry: DiaryEntryView;
  judgement: {
    state: EntryState;
    /** again: measure once more · typing-error: 数字写错了吗 · both may be asked beside an alarm. */
    ask: 'again' | 'typing-error' | null;
    /** “您平时高压在 132–144”; empty where too few values are known. */
    usual: UsualRange[];
    /** The questioned value this one is the second to. */
    secondTo: Id | null;
  };
  /** As after a questionnaire; level `normal` while a value is only questioned. */
  advice: WireAdvice;
  matters: MatterSummary[];
}

/** @minimum 1 @maximum 366 @asType integer */
export type DaysBack = number;

export interface MyDiaryQuery {
  seat?: Id;
  /** Blood pressure when left out. */
  metric?: Metric;
  /** 7, 30, 90 …; 30 when left out. */
  days?: DaysBack;
}

/** The trend of one figure. */
export interface PartTrend {
  part: string;
  n: number;
  /** Null: fewer than 3 values, no chart; `missing` more are needed. */
  direction: 'up' | 'down' | 'flat' | null;
  missing: number;
  firstMedian: number | null;
  lastMedian: number | null;
  average: number | null;
  lowest: number | null;
  highest: number | null;
  /** Inclusive ends; null: no target. */
  target: { from: number | null; to: number | null; source: string; year: number } | null;
  inTarget: { count: number; of: number } | null;
  /** Of a series as dense as a sensor's: share of time, 0–1. */
  timeInTarget: number | null;
}

export interface Trend {
  metric: Metric;
  from: string;
  to: string;
  parts: PartTrend[];
  /** Days without a value, first and last inclusive. */
  gaps: { from: string; to: string }[];
  /** Changes of medicine that belong to this metric, oldest first. */
  marks: { on: DateText; change: MedicationChange }[];
  /** Values before and after the last of them; null: too few on one side. */
  sinceMark: {
    on: DateText;
    change: MedicationChange;
    part: string;
    before: { n: number; median: number };
    after: { n: number; median: number };
    direction: 'up' | 'down' | 'flat';
  } | null;
}

export interface MyDiary {
  metric: Metric;
  /** Newest first; typing errors among them. */
  rows: DiaryEntryView[];
  trend: Trend;
  /** What judges an entry on the phone without network: the limits of this patient as rules. */
  pack: RulePack;
  /** Rules of the pack that alarm at once. */
  emergencyRules: string[];
  now: Instant;
  offsetMinutes: number;
}

export interface MarkMistakeRequest {
  /** @maxLength 100 */
  reason?: string | null;
}

export interface TrendQuery {
  /** The one measured last when left out. */
  metric?: Metric;
  days?: DaysBack;
}

/** A limit that stands for this patient now. */
export interface LimitView {
  slot: string;
  part: string;
  band: 'emergency' | 'warning';
  side: 'high' | 'low';
  /** What stands; null: switched off for this patient. */
  value: number | null;
  /** What the pack says. */
  packValue: number;
  source: string;
  year: number;
  own: { reason: string; doctorName: string | null; byName: string; at: Instant } | null;
}

export interface PatientTrend {
  patientId: Id;
  metric: Metric;
  /** Metrics this patient has entries of, newest first. */
  metrics: Metric[];
  rows: DiaryEntryView[];
  trend: Trend;
  limits: LimitView[];
  /** Of this patient's limits; sent back with a change. */
  limitsVersion: number;
  now: Instant;
  offsetMinutes: number;
}

export interface SetLimitRequest {
  metric: Metric;
  /** Null value: off. A slot named with `packValue` again drops the patient's own. @minItems 1 @maxItems 20 */
  limits: {
    /** @minLength 1 @maxLength 48 */
    slot: string;
    value: number | null;
  }[];
  /** @minLength 2 @maxLength 200 */
  reason: string;
  /** Who decided; needed to weaken the emergency band. @maxLength 40 */
  doctorName?: string | null;
  /** @asType integer */
  version: number;
}

export interface ObservationReport {
  taken: number;
  /** Already known: nothing changed. */
  same: number;
  problems: {
    /** Place in the bundle. */
    path: string;
    what: string;
  }[];
}
