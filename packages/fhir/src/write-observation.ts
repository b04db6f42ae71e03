import { metricKind } from '@suian/domain/diary/catalogue';
import type { MeasuredValues, Metric } from '@suian/domain/diary/metric';
import { known, ownConcept, patientReference, type Resource } from './write-resource.js';

/** One entry of the diary. */
export interface WrittenObservation {
  id: string;
  patientId: string;
  metric: Metric;
  values: MeasuredValues;
  /** Meal, site or arm as our code. */
  context: string | null;
  note: string | null;
  /** The entry as a person reads it. */
  words: string;
  isByPatient: boolean;
  /** He said that it was a typing error. */
  isMistake: boolean;
  /** ISO instants. */
  measuredAt: string;
  receivedAt: string;
}

const LOINC = 'http://loinc.org';
const UCUM = 'http://unitsofmeasure.org';

export function writeObservation(entry: WrittenObservation): Resource {
  const { id, patientId, metric, context, note, isByPatient, isMistake } = entry;
  const { loinc } = metricKind(metric);
  return known({
    resourceType: 'Observation',
    id,
    status: isMistake ? 'entered-in-error' : 'final',
    category: [ownConcept('observation', 'diary')],
    code: loinc === null ? ownConcept('metric', metric, entry.words) : loincConcept(loinc, entry.words),
    subject: patientReference(patientId),
    performer: isByPatient ? [patientReference(patientId)] : null,
    effectiveDateTime: entry.measuredAt,
    issued: entry.receivedAt,
    method: context === null ? null : ownConcept('measured', context),
    note: note === null ? null : [{ text: note }],
    ...valuesOf(entry),
  });
}

/** One figure is the value itself, several are components. */
function valuesOf({ metric, values, words, note }: WrittenObservation): object {
  const { parts } = metricKind(metric);
  if (parts.length === 0) return { valueString: note ?? words };
  const given = parts.flatMap((part) => {
    const value = values[part.part];
    return value === undefined ? [] : [{ ...part, value }];
  });
  const quantity = ({ value, unit, ucum }: (typeof given)[number]) => ({
    valueQuantity: { value, unit, system: UCUM, code: ucum },
  });
  const [only] = given;
  if (parts.length === 1) return only ? quantity(only) : {};
  return { component: given.map((part) => ({ code: loincConcept(part.loinc), ...quantity(part) })) };
}

function loincConcept(code: string, text?: string) {
  return known({ coding: [{ system: LOINC, code }], text });
}
