import type { PlanCard } from '@suian/contracts/patients';
import type { ClockProps } from '../../ui/clock-props.js';
import { instantWords } from '../../ui/time-words.js';
import { patientsWords } from '../../words/patients.js';
import { pausedWords } from './paused-words.js';
import css from './patient.module.css';

/** Why nothing goes out now, and what ends that. */
export function PausedNote({ paused, now, offsetMinutes }: ClockProps & Pick<PlanCard, 'paused'>) {
  if (!paused) return null;
  const since = instantWords(paused.at, now, offsetMinutes, true);
  return (
    <p className={css.paused}>
      <b>{pausedWords(paused, since)}</b> {patientsWords.paused.meaning[paused.for]}
    </p>
  );
}
