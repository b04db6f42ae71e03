import type { RegisteredDischarge } from '@suian/contracts/discharges';
import { registrationWords as say } from '../../words/registration.js';

/** A new stay is said to be new; one already there is said to be there, so nobody fears a double. */
export function registeredWords(done: RegisteredDischarge): string {
  if (done.encounter.result === 'created') return say.created;
  return done.encounter.result === 'updated' || done.patient.result === 'updated' ? say.updated : say.same;
}
