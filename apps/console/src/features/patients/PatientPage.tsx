import { Link, useParams } from '@tanstack/react-router';
import { paths } from '../../app/paths.js';
import { ProblemLine } from '../../ui/ProblemLine.js';
import { patientsWords } from '../../words/patients.js';
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
      {patient.error && (
        <>
          <ProblemLine error={patient.error} onRetry={() => void patient.refetch()} />
          <Link to={paths.patients}>{patientsWords.back}</Link>
        </>
      )}
      {patient.data && <PatientScreen key={patientId} patient={patient.data} />}
    </div>
  );
}
