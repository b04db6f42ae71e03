import type { RiskTier } from '../schedule/pathway.js';
import {
  CALM,
  type FactCode,
  type FactValue,
  type TierCondition,
  type TierFacts,
  type TierProposal,
  type TierReason,
  type TierRule,
  type TierRuleSet,
} from './tier-rules.js';
import { byTier, worseTier } from './compare-tiers.js';

/** Decision 39: with something missing nobody is 低危. */
const TIER_WITH_GAPS: RiskTier = 'medium';

/** `inForce`: the tier he has; a fact that any rule asks for and nobody knows takes nobody below it. */
export function proposeTier(ruleSet: TierRuleSet, facts: TierFacts, inForce?: RiskTier): TierProposal {
  const fired = ruleSet.rules.filter(({ when }) => holds(when, facts));
  const missing = ruleSet.needs.filter((code) => facts[code] === undefined);
  const isUnsure = ruleSet.rules.some(({ when }) => factsOf(when).some((code) => facts[code] === undefined));
  const floors: RiskTier[] = [
    ...(missing.length > 0 ? [TIER_WITH_GAPS] : []),
    ...(isUnsure && inForce ? [inForce] : []),
  ];
  const tier = [...fired.map((rule) => rule.tier), ...floors].reduce<RiskTier>(worseTier, 'low');
  const isCalm = fired.length === 0 && missing.length === 0;
  const calm = { code: CALM, words: ruleSet.calm.words, fact: null };
  return {
    tier,
    reasons: isCalm ? [calm] : reasonsOf(fired, facts),
    missing,
    judgedBy: [{ key: ruleSet.key, version: ruleSet.version, tier }],
  };
}

/** Several sets of rules for one patient: the worst speaks, and all reasons stand. */
export function proposeTierBy(
  ruleSets: readonly TierRuleSet[],
  facts: TierFacts,
  inForce?: RiskTier,
): TierProposal {
  const all = ruleSets.map((ruleSet) => proposeTier(ruleSet, facts, inForce));
  const tier = all.reduce<RiskTier>((worst, each) => worseTier(worst, each.tier), 'low');
  const reasons = all.flatMap((each) => each.reasons);
  const telling = reasons.filter(({ fact }) => fact !== null);
  return {
    tier,
    reasons: telling.length > 0 ? telling : reasons,
    missing: [...new Set(all.flatMap((each) => each.missing))],
    judgedBy: all.flatMap((each) => each.judgedBy),
  };
}

function holds(when: TierCondition, facts: TierFacts): boolean {
  if ('all' in when) return when.all.every((each) => holds(each, facts));
  const value = facts[when.fact];
  if ('is' in when) return value === true;
  if (typeof value !== 'number') return false;
  if ('atLeast' in when) return value >= when.atLeast;
  return 'above' in when ? value > when.above : value < when.below;
}

/** The worst first; of one fact the worst alone is said, also where it says it together with another. */
function reasonsOf(fired: readonly TierRule[], facts: TierFacts): TierReason[] {
  const said = new Set<FactCode>();
  const reasons: TierReason[] = [];
  for (const rule of [...fired].sort((a, b) => byTier(a.tier, b.tier))) {
    const looked = factsOf(rule.when);
    if (!looked.every((fact) => said.has(fact))) reasons.push(reasonOf(rule, facts));
    for (const fact of looked) said.add(fact);
  }
  return reasons;
}

function reasonOf({ code, words, when }: TierRule, facts: TierFacts): TierReason {
  const [fact] = factsOf(when);
  if (!fact) throw new Error(`tier rule ${code} looks at nothing`);
  return { code, words: words.replace('{value}', shown(fact, facts[fact])), fact };
}

function factsOf(when: TierCondition): FactCode[] {
  return 'all' in when ? when.all.flatMap(factsOf) : [when.fact];
}

function shown(fact: FactCode, value: FactValue | undefined): string {
  if (typeof value !== 'number') return '';
  return fact === 'adherence' ? `${Math.round(value * 100)}%` : String(value);
}
