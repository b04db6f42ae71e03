import { addDays } from '@suian/domain/kernel/local-date';
import { known, patientReference, type Resource } from './write-resource.js';

/** One medicine in one dose. */
export interface WrittenMedication {
  id: string;
  patientId: string;
  name: string;
  dosage: string | null;
  /** Calendar dates; `endedOn` is the first day without it. */
  startedOn: string | null;
  endedOn: string | null;
  /** Why it ended: stopped, or another dose took its place. */
  endedBy: 'stopped' | 'changed' | null;
  reason: string | null;
  /** The row whose dose this one changed. */
  follows: string | null;
  isMistake: boolean;
  /** ISO instant. */
  recordedAt: string;
}

export function writeMedication(medication: WrittenMedication, today: string): Resource {
  const { id, patientId, name, dosage, startedOn, endedOn, reason, follows, recordedAt } = medication;
  const lastOn = endedOn === null ? null : lastDay(startedOn, endedOn);
  return known({
    resourceType: 'MedicationStatement',
    id,
    status: statusOf(medication, today),
    medicationCodeableConcept: { text: name },
    subject: patientReference(patientId),
    effectivePeriod: startedOn === null && lastOn === null ? null : known({ start: startedOn, end: lastOn }),
    dateAsserted: recordedAt,
    derivedFrom: follows === null ? null : [{ reference: `MedicationStatement/${follows}` }],
    note: reason === null ? null : [{ text: reason }],
    dosage: dosage === null ? null : [{ text: dosage }],
  });
}

/** A period holds its last day; one that ended on the day it began had that day. */
function lastDay(startedOn: string | null, endedOn: string): string {
  return startedOn === endedOn ? endedOn : addDays(endedOn, -1);
}

function statusOf({ isMistake, endedOn, endedBy }: WrittenMedication, today: string): string {
  if (isMistake) return 'entered-in-error';
  if (endedOn === null || endedOn > today) return 'active';
  return endedBy === 'changed' ? 'completed' : 'stopped';
}
