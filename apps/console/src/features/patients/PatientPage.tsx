import { useParams } from '@tanstack/react-router';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { LoadingBars } from './LoadingBars.js';
import { PatientScreen } from './PatientScreen.js';
import { usePatient } from './patient-queries.js';
import css from './patients.module.css';

/** c04: one patient's line of days, then everything that happened. */
export function PatientPage() {
  const { patientId = '' } = useParams({ strict: false });
  const patient = usePatient(patientId);
  return (
    <div className={css.page}>
      {patient.isPending && <LoadingBars rows={12} />}
      {patient.error && <ProblemLine error={patient.error} onRetry={() => void patient.refetch()} />}
      {patient.data && <PatientScreen key={patientId} patient={patient.data} />}
    </div>
  );
}
