import type { PatientClient } from '../builders/clients.js';
import type { DemoPatient } from './patients.js';
import type { Random } from './random.js';

/** One bound patient, on the phone he uses. */
export interface Seat {
  id: string;
  patient: DemoPatient;
  phone: PatientClient;
  random: Random;
  /** What he taps when a popup asks; apart, so that a tap changes nothing of the rest. */
  taps: Random;
  /** Tasks he answered, or never will. */
  settled: Set<string>;
}
