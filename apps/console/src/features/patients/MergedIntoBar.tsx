import { Link } from '@tanstack/react-router';
import { paths } from '../../app/paths.js';
import { SeverityMark } from '../../ui/SeverityMark.js';
import { mergeWords as say } from '../../words/merges.js';
import css from './patient.module.css';

/** This record no longer stands for itself. */
export function MergedIntoBar({ patientId }: { patientId: string }) {
  return (
    <p className={css.bar} role="status">
      <SeverityMark severity="warning" isBesideWord />
      {say.into}
      <Link to={paths.patient(patientId)}>{say.openInto}</Link>
    </p>
  );
}
