import type { BindingState } from '@suian/contracts/patients';
import { words } from '../words.js';
import marks from './marks.module.css';

export interface BindingTagProps {
  state: BindingState;
  /** When, already in words: `10-14 10:30`. */
  boundAt?: string | null;
}

const LOOK = { bound: marks.tagGreen, 'not-bound': marks.tagAmber, 'no-phone': marks.tagAmber };

/** Whether the patient's phone is bound. */
export function BindingTag({ state, boundAt }: BindingTagProps) {
  const isDated = state === 'bound' && boundAt;
  return (
    <span className={LOOK[state]}>
      {isDated ? words.patient.boundAt(boundAt) : words.patient.binding[state]}
    </span>
  );
}
