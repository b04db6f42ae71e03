import type { BindingState } from '@suian/contracts/patients';
import { words } from '../words.js';
import { SeverityMark } from './SeverityMark.js';
import marks from './marks.module.css';

const LOOK = {
  bound: { tag: marks.tagGreen, mark: 'normal' },
  'not-bound': { tag: marks.tagAmber, mark: 'warning' },
  'no-phone': { tag: marks.tagBlue, mark: 'notice' },
} as const;

/** Whether the patient's phone is bound: mark and word. */
export function BindingTag({ state }: { state: BindingState }) {
  const { tag, mark } = LOOK[state];
  return (
    <span className={tag}>
      <SeverityMark severity={mark} size={14} isBesideWord />
      {words.patient.binding[state]}
    </span>
  );
}
