import type { ReactNode } from 'react';
import marks from './marks.module.css';

const LOOK = {
  grey: marks.tag,
  green: marks.tagGreen,
  amber: marks.tagAmber,
  red: marks.tagRed,
  blue: marks.tagBlue,
};

export interface TagProps {
  tone?: keyof typeof LOOK;
  children: ReactNode;
}

/** A plain chip; severity, tier, clock, binding and plan have their own. */
export function Tag({ tone = 'grey', children }: TagProps) {
  return <span className={LOOK[tone]}>{children}</span>;
}
