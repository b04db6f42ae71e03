import { RISK_TIERS, type RiskTier } from '../schedule/pathway.js';
import { worseTier } from './compare-tiers.js';

export interface RunningPlanTier {
  patientId: string;
  planId: string;
  tier: RiskTier;
}

export interface WaitingChange {
  planId: string;
  from: RiskTier;
  to: RiskTier;
}

/**
 * How many people each tier would have with every waiting proposal accepted. `now`: the people there are, by the worst
 * tier of their plans. `plans`: all running plans of those whom a proposal is about. A proposal made for a tier that the
 * plan no longer has changes nothing.
 */
export function ifAllAccepted(
  now: Readonly<Record<RiskTier, number>>,
  plans: readonly RunningPlanTier[],
  changes: readonly WaitingChange[],
): Record<RiskTier, number> {
  const after = { ...now };
  const changed = new Map(changes.map((change) => [change.planId, change]));
  const people = new Map<string, { before: RiskTier; then: RiskTier }>();
  for (const { patientId, planId, tier } of plans) {
    const change = changed.get(planId);
    const then = change?.from === tier ? change.to : tier;
    const known = people.get(patientId) ?? { before: 'low', then: 'low' };
    people.set(patientId, { before: worseTier(known.before, tier), then: worseTier(known.then, then) });
  }
  for (const { before, then } of people.values()) {
    after[before] -= 1;
    after[then] += 1;
  }
  return after;
}

/** Highest tier first. */
export function tierShifts(
  from: Readonly<Record<RiskTier, number>>,
  to: Readonly<Record<RiskTier, number>>,
): { tier: RiskTier; from: number; to: number }[] {
  return RISK_TIERS.map((tier) => ({ tier, from: from[tier], to: to[tier] }));
}
