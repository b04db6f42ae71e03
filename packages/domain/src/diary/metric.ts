/** What a patient can write into the diary. `note` is a free word and is judged by nobody but the nurse. */
export const METRICS = [
  'blood-pressure',
  'glucose',
  'weight',
  'temperature',
  'pain',
  'spo2',
  'pulse',
  'note',
] as const;
export type Metric = (typeof METRICS)[number];

/** One figure of an entry. A blood pressure has three of them. */
export interface MetricPart {
  /** Key of the figure in an entry's values; the link id of its evidence. */
  part: string;
  loinc: string;
  /** UCUM, for FHIR. */
  ucum: string;
  /** What stands beside the field. */
  unit: string;
  decimals: number;
  /** Inclusive. Outside of it the number is a typing error and is refused with this range named. */
  min: number;
  max: number;
  step: number;
  required: boolean;
  /** The least difference of two medians that is called a change. */
  noticeable: number;
  /** Ranges in which the number was surely typed in another unit, and what it would be in ours. */
  otherUnits?: readonly OtherUnit[];
}

export interface OtherUnit {
  unit: 'mg/dL' | '℉' | '斤';
  from: number;
  to: number;
  convert: (value: number) => number;
}

export interface MetricKind {
  metric: Metric;
  /** LOINC of the panel or of the only figure; null: no FHIR code fits. */
  loinc: string | null;
  parts: readonly MetricPart[];
  /** Codes of how it was measured; empty: not asked. */
  contexts: readonly string[];
  contextRequired: boolean;
  /** Measuring again says something: a pain is as it is. */
  isRemeasured: boolean;
}

/** One entry's figures: part → number. */
export type MeasuredValues = Readonly<Record<string, number>>;

export interface DiaryEntry {
  metric: Metric;
  values: MeasuredValues;
  /** Meal of a glucose, site of a temperature, arm of a blood pressure. */
  context: string | null;
  measuredAt: Date;
}

/**
 * calm: nothing to do · questioned 待复测: the second value is awaited · rechecked: it came and was calm ·
 * alarm: an alert was opened or raised.
 */
export const ENTRY_STATES = ['calm', 'questioned', 'rechecked', 'alarm'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/** An entry that is already kept. */
export interface KeptEntry extends DiaryEntry {
  state: EntryState;
  isMistake: boolean;
}
