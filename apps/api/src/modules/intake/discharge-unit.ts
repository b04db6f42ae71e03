import type { IncomingPatient, IncomingStay } from '../patients/index.js';

/** One patient with his discharges: saved as a whole or not at all (decision 21). Every source is turned into it. */
export interface DischargeUnit {
  patient: IncomingPatient;
  stays: UnitStay[];
}

export interface UnitStay extends IncomingStay {
  /** Where each operation and the admission stand in the input. */
  operations: readonly { on: string; name: string; place: string }[];
  places: IncomingStay['places'] & { admittedOn: string };
}
