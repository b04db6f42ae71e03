import { words } from '../words.js';
import marks from './marks.module.css';

/** Stands wherever a rule or text has no clinician's sign-off. */
export function SampleTag() {
  return <span className={marks.tagAmber}>{words.patient.sample}</span>;
}
