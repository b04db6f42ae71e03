import type { IntakeSource } from '@suian/contracts/patients';
import type { IncomingMedication, IncomingPatient, IncomingStay, ToldPortrait } from '../patients/index.js';

/** One patient with his discharges: saved as a whole or not at all (decision 21). Every source is turned into it. */
export interface DischargeUnit {
  patient: IncomingPatient;
  stays: UnitStay[];
  /** What he takes. */
  medications?: IncomingMedication[];
  /** What the source knows of him beside his stays. */
  portrait?: { source: IntakeSource; told: ToldPortrait[] };
}

/** Further diagnoses and allergies, as a source words them. */
export function portraitOf(
  source: IntakeSource,
  { comorbidities, allergies }: { comorbidities: readonly string[]; allergies: readonly string[] },
): NonNullable<DischargeUnit['portrait']> {
  const told = (kind: ToldPortrait['kind'], texts: readonly string[]) =>
    texts.map((text) => ({ kind, text }));
  return { source, told: [...told('comorbidity', comorbidities), ...told('allergy', allergies)] };
}

export interface UnitStay extends IncomingStay {
  /** Where each operation and the admission stand in the input. */
  operations: readonly { on: string; name: string; place: string }[];
  places: IncomingStay['places'] & { admittedOn: string };
}
