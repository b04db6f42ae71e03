import { daysBetween, type LocalDate } from '../kernel/local-date.js';
import type { Disease } from './limit.js';
import type { Metric } from './metric.js';

/** A fever this long after an operation is judged as one after an operation. Source: wound surveillance, 30 days. */
export const POST_OPERATIVE_DAYS = 30;

interface PersonFacts {
  /** As the hospital wrote them, in words or with an ICD-10 code. */
  diagnoses: readonly string[];
  /** Newest operation. */
  operatedOn: LocalDate | null;
  today: LocalDate;
}

const PATTERNS: readonly { disease: Disease; is: RegExp; isNot: RegExp }[] = [
  // Another organ's pressure is not this one, and a pregnancy is another matter.
  {
    disease: 'hypertension',
    is: /高血压|\bI1[0-5]\b/i,
    isNot: /(妊娠|颅内|肺动脉|门静脉|门脉|眼)\S{0,4}高血?压|无高血压|否认高血压/,
  },
  {
    disease: 'type-2-diabetes',
    is: /糖尿病|\bE1[14]\b/i,
    isNot: /1\s*型|Ⅰ\s*型|I\s*型|一型|妊娠|尿崩|无糖尿病|否认糖尿病/,
  },
];

/** What decides his limits, from what is written about his stays. */
export function diseasesOf({ diagnoses, operatedOn, today }: PersonFacts): Disease[] {
  const known = PATTERNS.filter(({ is, isNot }) =>
    diagnoses
      .flatMap((text) => text.split(/[，,；;、\n]/))
      .some((text) => is.test(text) && !isNot.test(text)),
  );
  const days = operatedOn === null ? -1 : daysBetween(operatedOn, today);
  const isOperated = days >= 0 && days <= POST_OPERATIVE_DAYS;
  return [...known.map(({ disease }) => disease), ...(isOperated ? (['post-operative'] as const) : [])];
}

const ASKED: Readonly<Record<Disease, readonly Metric[]>> = {
  hypertension: ['blood-pressure'],
  'type-2-diabetes': ['glucose', 'weight'],
  'post-operative': ['temperature', 'pain'],
};

/** What he is asked to measure. */
export function metricsFor(diseases: readonly Disease[]): Metric[] {
  return [...new Set(diseases.flatMap((disease) => ASKED[disease]))];
}
