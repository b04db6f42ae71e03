import type { PlanCard } from '@suian/contracts/patients';
import { words } from '../words.js';
import { bothVersionsWords } from '../words/both-versions.js';
import type { ClockProps } from './clock-props.js';
import { instantWords } from './time-words.js';
import type { VersionRow } from './version-rows.js';

const say = bothVersionsWords.plan;

export type SeenPlan = Pick<
  PlanCard,
  'pathwayName' | 'pathwayVersion' | 'state' | 'tier' | 'tierReason' | 'confirmedBy' | 'confirmedAt'
>;

/** The facts of a plan that a confirmation stands for, as seen and as they are. */
export function planVersionRows(seen: SeenPlan, now: SeenPlan, clock: ClockProps): VersionRow[] {
  const row = (name: string, read: (plan: SeenPlan) => string): VersionRow => ({
    name,
    seen: read(seen),
    now: read(now),
  });
  const confirmation = ({ confirmedBy, confirmedAt }: SeenPlan) => {
    if (!confirmedBy || !confirmedAt) return say.nobody;
    return say.confirmedAt(confirmedBy, instantWords(confirmedAt, clock.now, clock.offsetMinutes, true));
  };
  return [
    row(say.pathway, (plan) => say.pathwayVersion(plan.pathwayName, plan.pathwayVersion)),
    row(say.state, (plan) => words.patient.plan[plan.state]),
    row(say.tier, (plan) => words.patient.tier[plan.tier]),
    row(say.reason, (plan) => plan.tierReason),
    row(say.by, confirmation),
  ];
}
