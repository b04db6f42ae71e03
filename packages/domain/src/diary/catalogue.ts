import type { Metric, MetricKind, MetricPart } from './metric.js';

const MG_PER_MMOL_GLUCOSE = 18.016;

const systolic: MetricPart = {
  part: 'systolic',
  loinc: '8480-6',
  ucum: 'mm[Hg]',
  unit: 'mmHg',
  decimals: 0,
  min: 60,
  max: 260,
  step: 1,
  required: true,
  noticeable: 5,
};

const diastolic: MetricPart = {
  ...systolic,
  part: 'diastolic',
  loinc: '8462-4',
  min: 30,
  max: 160,
  noticeable: 3,
};

const pulse: MetricPart = {
  part: 'pulse',
  loinc: '8867-4',
  ucum: '/min',
  unit: '次/分',
  decimals: 0,
  min: 30,
  max: 220,
  step: 1,
  required: true,
  noticeable: 5,
};

const glucose: MetricPart = {
  part: 'glucose',
  loinc: '15074-8',
  ucum: 'mmol/L',
  unit: 'mmol/L',
  decimals: 1,
  min: 1,
  max: 35,
  step: 0.1,
  required: true,
  noticeable: 0.5,
  otherUnits: [{ unit: 'mg/dL', from: 36, to: 630, convert: (value) => value / MG_PER_MMOL_GLUCOSE }],
};

const weight: MetricPart = {
  part: 'weight',
  loinc: '29463-7',
  ucum: 'kg',
  unit: 'kg',
  decimals: 1,
  min: 20,
  max: 250,
  step: 0.1,
  required: true,
  noticeable: 0.5,
};

const temperature: MetricPart = {
  part: 'temperature',
  loinc: '8310-5',
  ucum: 'Cel',
  unit: '℃',
  decimals: 1,
  min: 34,
  max: 43,
  step: 0.1,
  required: true,
  noticeable: 0.3,
  otherUnits: [{ unit: '℉', from: 93, to: 110, convert: (value) => ((value - 32) * 5) / 9 }],
};

const pain: MetricPart = {
  part: 'pain',
  loinc: '72514-3',
  ucum: '{score}',
  unit: '分',
  decimals: 0,
  min: 0,
  max: 10,
  step: 1,
  required: true,
  noticeable: 1,
};

const spo2: MetricPart = {
  part: 'spo2',
  loinc: '59408-5',
  ucum: '%',
  unit: '%',
  decimals: 0,
  min: 50,
  max: 100,
  step: 1,
  required: true,
  noticeable: 1,
};

export const MEALS = ['fasting', 'before-meal', 'after-meal-2h', 'bedtime', 'random'] as const;
const SITES = ['armpit', 'mouth', 'ear', 'forehead'] as const;
const ARMS = ['left', 'right'] as const;

const plain = { contexts: [], contextRequired: false, isRemeasured: true } as const;

/** Every metric as data; ranges are what a person who lives can have, not what is healthy. */
export const CATALOGUE: readonly MetricKind[] = [
  {
    ...plain,
    metric: 'blood-pressure',
    loinc: '85354-9',
    parts: [systolic, diastolic, { ...pulse, required: false }],
    contexts: ARMS,
  },
  {
    ...plain,
    metric: 'glucose',
    loinc: '15074-8',
    parts: [glucose],
    contexts: MEALS,
    contextRequired: true,
  },
  { ...plain, metric: 'weight', loinc: '29463-7', parts: [weight] },
  { ...plain, metric: 'temperature', loinc: '8310-5', parts: [temperature], contexts: SITES },
  { ...plain, metric: 'pain', loinc: '72514-3', parts: [pain], isRemeasured: false },
  { ...plain, metric: 'spo2', loinc: '59408-5', parts: [spo2] },
  { ...plain, metric: 'pulse', loinc: '8867-4', parts: [pulse] },
  { ...plain, metric: 'note', loinc: null, parts: [], isRemeasured: false },
];

export function metricKind(metric: Metric): MetricKind {
  const kind = CATALOGUE.find((each) => each.metric === metric);
  if (!kind) throw new Error(`no metric ${metric}`);
  return kind;
}

/** Throws where the metric has no such figure. */
export function partOf(metric: Metric, part: string): MetricPart {
  const found = metricKind(metric).parts.find((each) => each.part === part);
  if (!found) throw new Error(`no ${part} in ${metric}`);
  return found;
}

/** To the decimals the figure is kept with; a device may send more. */
export function roundedTo(decimals: number, value: number): number {
  return Number(value.toFixed(decimals));
}
