import type { Metric } from '@suian/domain/diary/metric';

/** Which figure a LOINC code is, and how its units become ours. */
export interface ObservedFigure {
  metric: Metric;
  part: string;
  /** UCUM or the words of a device → factor, or a function where a factor is not enough. */
  units: Readonly<Record<string, (value: number) => number>>;
  /** The way of measuring that the code says. */
  context?: string;
}

const as = (factor: number) => (value: number) => value * factor;
const same = as(1);
const MG_PER_MMOL_GLUCOSE = 18.016;

const mmHg = { 'mm[Hg]': same, mmHg: same, kPa: as(7.50062) };
const perMinute = { '/min': same, '{beats}/min': same, 'beats/minute': same, '1/min': same, bpm: same };
const sugar = {
  'mmol/L': same,
  'mg/dL': as(1 / MG_PER_MMOL_GLUCOSE),
  'mg/dl': as(1 / MG_PER_MMOL_GLUCOSE),
};
const mass = { kg: same, g: as(0.001), '[lb_av]': as(0.45359237) };
const heat = { Cel: same, '°C': same, '℃': same, '[degF]': (value: number) => ((value - 32) * 5) / 9 };
const share = { '%': same };

const glucose = (context: string): ObservedFigure => ({
  metric: 'glucose',
  part: 'glucose',
  units: sugar,
  context,
});
const spo2: ObservedFigure = { metric: 'spo2', part: 'spo2', units: share };

export const OBSERVED: Readonly<Record<string, ObservedFigure>> = {
  '8480-6': { metric: 'blood-pressure', part: 'systolic', units: mmHg },
  '8462-4': { metric: 'blood-pressure', part: 'diastolic', units: mmHg },
  '8867-4': { metric: 'pulse', part: 'pulse', units: perMinute },
  '15074-8': glucose('random'),
  '2339-0': glucose('random'),
  '14771-0': glucose('fasting'),
  '1558-6': glucose('fasting'),
  '29463-7': { metric: 'weight', part: 'weight', units: mass },
  '8310-5': { metric: 'temperature', part: 'temperature', units: heat },
  '59408-5': spo2,
  '2708-6': spo2,
};

/** Panels of a blood pressure; their figures are components. */
export const PRESSURE_PANELS = ['85354-9', '55284-4'];
