import { alertWords } from './words/alerts.js';
import { callWords } from './words/call.js';
import { dischargeWords } from './words/discharges.js';
import { patientWords } from './words/patient.js';
import { sessionWords } from './words/session.js';
import { severityWords } from './words/severity.js';
import { shellWords } from './words/shell.js';
import { timelineWords } from './words/timeline.js';
import { timeWords } from './words/time.js';
import { worklistWords } from './words/worklist.js';

/** Words that more than one room says, by noun; a room's own dictionary stands beside it in words/. */
export const words = {
  alerts: alertWords,
  call: callWords,
  discharges: dischargeWords,
  patient: patientWords,
  session: sessionWords,
  severity: severityWords,
  shell: shellWords,
  timeline: timelineWords,
  time: timeWords,
  worklist: worklistWords,
};
