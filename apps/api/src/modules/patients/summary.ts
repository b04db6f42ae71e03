import type { PatientSummary } from '@suian/contracts/patients';
import { ageOn, type LocalDate } from '@suian/domain/kernel/local-date';
import { maskName, maskRecordNumber } from '@suian/domain/kernel/masking';
import type { PatientRecord } from './records.js';

/** What a list row shows. The tier belongs to the plan: whoever composes the row fills it in. */
export function summaryOf(patient: PatientRecord, today: LocalDate): PatientSummary {
  const { id, sex, birthOn } = patient;
  return {
    id,
    sex,
    maskedName: maskName(patient.name),
    age: birthOn === null ? null : ageOn(birthOn, today),
    maskedMrn: patient.mrn === null ? null : maskRecordNumber(patient.mrn),
    tier: null,
  };
}
