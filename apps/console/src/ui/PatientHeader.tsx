import type { PatientSummary } from '@suian/contracts/patients';
import type { PatientFlag } from '@suian/domain/portrait/flags';
import { Fragment, type ReactNode } from 'react';
import { words } from '../words.js';
import { Icon } from './Icon.js';
import { PatientFlags } from './PatientFlags.js';
import { sexAndAge } from './PatientName.js';
import css from './patient-header.module.css';
import { TierMark } from './TierMark.js';

export interface PatientHeaderProps {
  patient: PatientSummary;
  /** The full name, once asked for. */
  fullName?: string | undefined;
  /** Absent where the role may not. Each press is logged by the server. */
  onReveal?: (() => void) | undefined;
  isRevealing?: boolean;
  /** What the press shows. */
  revealWords?: string;
  /** Behind the tier: what to mind with this patient. */
  flags?: readonly PatientFlag[];
  chips?: ReactNode;
  /** Facts of the second line. */
  facts?: readonly ReactNode[];
  actions?: ReactNode;
}

/** The same head on every screen about one patient. */
export function PatientHeader(props: PatientHeaderProps) {
  const { patient, fullName, onReveal, isRevealing = false, flags = [], chips, facts = [], actions } = props;
  return (
    <header className={css.header}>
      <div className={css.first}>
        <h1 className={css.name}>{fullName ?? patient.maskedName}</h1>
        {onReveal && !fullName && (
          <button
            type="button"
            className={css.reveal}
            onClick={onReveal}
            disabled={isRevealing}
            title={words.patient.showFullNameNote}
          >
            <Icon name="eye" size={16} />
            {props.revealWords ?? words.patient.showFullName}
          </button>
        )}
        <span className={css.fact}>{sexAndAge(patient)}</span>
        {patient.maskedMrn && <span className={css.fact}>{words.patient.mrn(patient.maskedMrn)}</span>}
        {patient.tier && <TierMark tier={patient.tier} />}
        <PatientFlags flags={flags} />
        {chips}
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
      {facts.length > 0 && (
        <div className={css.second}>
          {facts.map((fact, index) => (
            <Fragment key={index}>{fact}</Fragment>
          ))}
        </div>
      )}
    </header>
  );
}
