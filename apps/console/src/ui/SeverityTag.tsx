import type { Severity } from '@suian/domain/kernel/severity';
import { words } from '../words.js';
import marks from './marks.module.css';
import { SeverityMark } from './SeverityMark.js';

/** Mark and word, 22 high. */
export function SeverityTag({ severity }: { severity: Severity | 'normal' }) {
  return (
    <span className={`${marks.severity} ${marks[severity]}`}>
      <SeverityMark severity={severity} isBesideWord />
      {words.severity[severity]}
    </span>
  );
}
