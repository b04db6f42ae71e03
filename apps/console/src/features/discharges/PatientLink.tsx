import { Link } from '@tanstack/react-router';
import { paths } from '../../app/paths.js';
import { sheetWords } from '../../words/discharges.js';

export function PatientLink({ patientId }: { patientId: string }) {
  return <Link to={paths.patient(patientId)}>{sheetWords.openPatient}</Link>;
}
