import type { Severity } from '../kernel/severity.js';
import type { Metric } from './metric.js';

/** What a limit may hang on; more than one can be true of a patient. */
export const DISEASES = ['hypertension', 'type-2-diabetes', 'post-operative'] as const;
export type Disease = (typeof DISEASES)[number];

/** One bound of one figure: data, with where it comes from. */
export interface Limit {
  /** Narrower limits of a slot stand before the general one: the first that applies is used. */
  slot: string;
  metric: Metric;
  part: string;
  /** emergency: alarms at once. warning: is measured again first. */
  band: 'emergency' | 'warning';
  /** high: fires at `value` and above · low: at `value` and below. */
  side: 'high' | 'low';
  value: number;
  /** Only with one of these contexts. */
  contexts?: readonly string[];
  /** Only for a patient with this disease. */
  disease?: Disease;
  /** Only from this age on. */
  ageFrom?: number;
  severity: Severity;
  concern: string;
  /** Key of the advice text. */
  advice: string;
  source: string;
  year: number;
}

/** How far from what is usual for this patient a value is questioned. */
export interface UsualLimit {
  part: string;
  side: 'high' | 'low';
  distance: number;
  concern: string;
  advice: string;
}

/** Where the patient is meant to be; both ends inclusive. */
export interface Target {
  metric: Metric;
  part: string;
  from: number | null;
  to: number | null;
  contexts?: readonly string[];
  disease?: Disease;
  ageFrom?: number;
  source: string;
  year: number;
}

/** A limit changed for one patient, with the reason and who answers for it. */
export interface LimitOverride {
  slot: string;
  /** Null switches the limit off. */
  value: number | null;
  reason: string;
  /** Who decided; must be there to weaken the emergency band. */
  doctorName: string | null;
}

/** What decides which limits are a patient's. */
export interface LimitContext {
  diseases: readonly Disease[];
  /** Null: not known. */
  age: number | null;
}
