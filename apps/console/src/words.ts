import { alertWords } from './words/alerts.js';
import { dischargeWords } from './words/discharges.js';
import { intakeWords } from './words/intake.js';
import { patientWords } from './words/patient.js';
import { patientsWords } from './words/patients.js';
import { sessionWords } from './words/session.js';
import { settingsWords } from './words/settings.js';
import { severityWords } from './words/severity.js';
import { shellWords } from './words/shell.js';
import { timelineWords } from './words/timeline.js';
import { timeWords } from './words/time.js';

/** Every word on the console's screens, by noun. */
export const words = {
  alerts: alertWords,
  discharges: dischargeWords,
  intake: intakeWords,
  patient: patientWords,
  patients: patientsWords,
  session: sessionWords,
  settings: settingsWords,
  severity: severityWords,
  shell: shellWords,
  timeline: timelineWords,
  time: timeWords,
};
