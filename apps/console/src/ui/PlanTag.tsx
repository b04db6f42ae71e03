import type { PlanState } from '@suian/contracts/patients';
import { words } from '../words.js';
import marks from './marks.module.css';

export interface PlanTagProps {
  plan: PlanState;
  /** Pathway's name, where there is one. */
  name?: string | null;
}

const LOOK = { none: marks.tagAmber, proposed: marks.tagAmber, confirmed: marks.tagGreen, ended: marks.tag };

/** Where the plan stands; 没有方案 and 待确认 wait for a person. */
export function PlanTag({ plan, name }: PlanTagProps) {
  const state = words.patient.plan[plan];
  return <span className={LOOK[plan]}>{name && plan !== 'none' ? `${name} · ${state}` : state}</span>;
}
