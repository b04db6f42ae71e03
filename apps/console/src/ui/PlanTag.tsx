import type { PlanState } from '@suian/contracts/patients';
import { words } from '../words.js';
import marks from './marks.module.css';

const LOOK = { none: marks.tagAmber, proposed: marks.tagAmber, confirmed: marks.tagGreen, ended: marks.tag };

/** Where the plan stands; 没有方案 and 待确认 wait for a person. */
export function PlanTag({ plan }: { plan: PlanState }) {
  return <span className={LOOK[plan]}>{words.patient.plan[plan]}</span>;
}
