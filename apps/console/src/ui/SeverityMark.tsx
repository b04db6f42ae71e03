import type { Severity } from '@suian/domain/kernel/severity';
import { words } from '../words.js';

export interface SeverityMarkProps {
  severity: Severity | 'normal';
  size?: number;
  /** True where the word stands beside the mark: it is then not read twice. */
  isBesideWord?: boolean;
}

const COLOUR = {
  critical: 'var(--red)',
  warning: 'var(--amber)',
  notice: 'var(--blue)',
  normal: 'var(--green)',
};

const LINE = { fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

function shapeOf(severity: Severity | 'normal') {
  const stroke = COLOUR[severity];
  if (severity === 'critical') {
    return (
      <>
        <path d="M8 2h8l6 6v8l-6 6H8l-6-6V8z" fill={stroke} />
        <path d="M12 6.6v6.6M12 17v.2" stroke="#fff" strokeWidth={2.6} {...LINE} />
      </>
    );
  }
  if (severity === 'warning') {
    return (
      <>
        <path d="M12 3 22 20.5H2z" stroke={stroke} strokeWidth={2} {...LINE} />
        <path d="M12 9.5v5M12 17.4v.1" stroke={stroke} strokeWidth={2.2} {...LINE} />
      </>
    );
  }
  if (severity === 'notice') {
    return (
      <>
        <circle cx="12" cy="12" r="9.5" stroke={stroke} strokeWidth={2} {...LINE} />
        <path d="M12 11.2v5.6M12 7.4v.1" stroke={stroke} strokeWidth={2.2} {...LINE} />
      </>
    );
  }
  return (
    <>
      <rect x="3" y="3" width="18" height="18" rx="5" stroke={stroke} strokeWidth={2} {...LINE} />
      <path d="m7.8 12.3 3 3 5.6-6" stroke={stroke} strokeWidth={2.4} {...LINE} />
    </>
  );
}

/** Octagon, triangle, circle or square: the shape says it before the colour does. */
export function SeverityMark({ severity, size = 16, isBesideWord = false }: SeverityMarkProps) {
  const named = isBesideWord
    ? { 'aria-hidden': true }
    : { role: 'img', 'aria-label': words.severity[severity] };
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" style={{ flex: 'none' }} {...named}>
      {shapeOf(severity)}
    </svg>
  );
}
