import type { PatientSummary } from '@suian/contracts/patients';
import { words } from '../words.js';
import marks from './marks.module.css';

/** 女 68 岁. */
export function sexAndAge(patient: Pick<PatientSummary, 'sex' | 'age'>): string {
  const age = patient.age === null ? words.patient.ageUnknown : words.patient.age(patient.age);
  return `${words.patient.sex[patient.sex]} ${age}`;
}

/** Masked name, sex and age. */
export function PatientName({ patient }: { patient: PatientSummary }) {
  return (
    <span className={marks.name}>
      <span className={marks.nameText}>{patient.maskedName}</span>
      <span className={marks.nameNote}>{sexAndAge(patient)}</span>
    </span>
  );
}
