import type { RefusedFields } from '@suian/contracts/intake';
import { words } from '../../words.js';
import { intakeWords } from '../../words/intake.js';
import { registrationWords } from '../../words/registration.js';

export interface RefusedFact {
  label: string;
  /** Null: the sender did not say. */
  value: string | null;
}

const { labels } = registrationWords;

/** What came, in the words and the order of the form. What a form must have stands there even when it is missing. */
export function refusedFacts(fields: RefusedFields): RefusedFact[] {
  const { operation, sex } = fields;
  const facts: RefusedFact[] = [
    { label: labels.name, value: fields.name },
    { label: labels.sex, value: sex && words.patient.sex[sex] },
    { label: labels.birthOn, value: fields.birthOn },
    { label: labels.mrn, value: fields.mrn },
    { label: labels.idNo, value: fields.idNo },
    { label: labels.phone, value: fields.phone },
    { label: labels.departmentId, value: fields.departmentName },
    { label: labels.visitNo, value: fields.visitNo },
    { label: labels.admittedOn, value: fields.admittedOn },
    { label: labels.dischargedOn, value: fields.dischargedOn },
    { label: labels.diagnosis, value: fields.diagnosis },
    { label: intakeWords.places.operation, value: operation && `${operation.name} ${operation.on}` },
  ];
  return facts.filter(({ label, value }) => value !== null || NEEDED.includes(label));
}

const NEEDED: readonly string[] = [labels.name, labels.sex, labels.mrn, labels.dischargedOn];
