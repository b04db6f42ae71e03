import type { PatientFlag } from '@suian/domain/portrait/flags';
import { portraitWords } from '../words/portrait.js';
import { flagWords } from './flag-words.js';
import css from './patient-header.module.css';

/** At most three: the risk amber, the others grey. Long ones wrap, nothing is cut. */
export function PatientFlags({ flags }: { flags: readonly PatientFlag[] }) {
  if (flags.length === 0) return null;
  return (
    <ul className={css.flags} aria-label={portraitWords.flag.label}>
      {flags.map((flag) => (
        <li key={flag.kind} className={flag.kind === 'allergy' ? css.flagRisk : css.flag}>
          {flagWords(flag)}
        </li>
      ))}
    </ul>
  );
}
