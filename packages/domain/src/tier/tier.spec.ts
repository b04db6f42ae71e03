import fc from 'fast-check';
import type { RiskTier } from '../schedule/pathway.js';
import { adherenceFacts } from './adherence.js';
import { compareTiers, isWorthProposing } from './compare-tiers.js';
import { proposeTier, proposeTierBy } from './propose-tier.js';
import { ADHERENCE_ABC, DIABETES_TIER, GENERAL_RISK, TIER_RULE_SETS, tierRuleSets } from './rule-sets.js';
import { FACT_CODES, TIER_DECISIONS, type FactCode, type TierFacts } from './tier-rules.js';
import { tierWords } from './tier-words.js';

const WELL: TierFacts = { age: 60, complications: false, 'lives-alone': false };
const RANK: Record<RiskTier, number> = { low: 0, medium: 1, high: 2 };

describe('the tier of somebody with diabetes', () => {
  const tier = (hba1c: number, kidney = false) =>
    proposeTier(DIABETES_TIER, { hba1c, 'kidney-disease': kidney }).tier;

  it.each<[number, boolean, RiskTier]>([
    [6.9, false, 'low'],
    [7, false, 'medium'],
    [9, false, 'medium'],
    [9.1, false, 'high'],
    [6.5, true, 'high'],
  ])('HbA1c %f %%, kidney disease %s: %s', (hba1c, kidney, expected) => {
    expect(tier(hba1c, kidney)).toBe(expected);
  });

  it('is 中危 while HbA1c is missing, and says so', () => {
    const proposal = proposeTier(DIABETES_TIER, { 'kidney-disease': false });
    expect(proposal).toMatchObject({ tier: 'medium', missing: ['hba1c'], reasons: [] });
    expect(tierWords(proposal)).toBe('缺 HbA1c，先按中危');
  });

  it('says what is missing beside what is known', () => {
    const proposal = proposeTier(DIABETES_TIER, { hba1c: 9.6 });
    expect(proposal.tier).toBe('high');
    expect(proposal.judgedBy).toEqual([{ key: 'diabetes-tier', version: 'diabetes-tier.t1', tier: 'high' }]);
    expect(tierWords(proposal)).toBe('HbA1c 9.6%，高于 9%；缺肾病情况');
  });
});

describe('the tier in general', () => {
  const tier = (facts: TierFacts) => proposeTier(GENERAL_RISK, facts).tier;

  it.each<[string, TierFacts, RiskTier]>([
    ['nothing worrying', {}, 'low'],
    ['74 years', { age: 74 }, 'low'],
    ['75 years', { age: 75 }, 'medium'],
    ['79 and alone', { age: 79, 'lives-alone': true }, 'medium'],
    ['80 and alone', { age: 80, 'lives-alone': true }, 'high'],
    ['complications', { complications: true }, 'high'],
    ['an open critical alert', { 'critical-alerts': 1 }, 'high'],
    ['two diagnoses', { diagnoses: 2 }, 'low'],
    ['three diagnoses', { diagnoses: 3 }, 'medium'],
    ['an operation', { operation: true }, 'medium'],
  ])('%s', (_, facts, expected) => {
    expect(tier({ ...WELL, ...facts })).toBe(expected);
  });

  it('is 中危 where nobody has entered anything', () => {
    const proposal = proposeTier(GENERAL_RISK, {});
    expect(tierWords(proposal)).toBe('缺年龄、并发症情况、是否独居，先按中危');
  });

  it('says of one fact the worst alone', () => {
    const proposal = proposeTier(GENERAL_RISK, { ...WELL, age: 81, 'lives-alone': true });
    expect(tierWords(proposal)).toBe('81 岁，独居');
  });

  it('says why somebody is 低危', () => {
    expect(tierWords(proposeTier(GENERAL_RISK, WELL))).toBe('病情稳定，没有加重风险的情况');
  });

  it('is the worst of several sets, with the reasons of all', () => {
    const sets = tierRuleSets(['diabetes-tier', 'general-risk']);
    const proposal = proposeTierBy(sets, { ...WELL, age: 81, hba1c: 6.2, 'kidney-disease': false });
    expect(proposal.tier).toBe('medium');
    expect(tierWords(proposal)).toBe('81 岁');
    expect(proposal.judgedBy).toHaveLength(2);
  });
});

describe('A, B and C', () => {
  const asked = (inTime: number, late: number, missed: number) => [
    ...Array.from({ length: inTime }, () => ({ status: 'completed' as const, isLate: false })),
    ...Array.from({ length: late }, () => ({ status: 'completed' as const, isLate: true })),
    ...Array.from({ length: missed }, () => ({ status: 'missed' as const, isLate: false })),
    { status: 'upcoming' as const, isLate: false },
    { status: 'not-applicable' as const, isLate: false },
  ];
  const calls = (missed: number) => [
    { wasReached: true },
    ...Array.from({ length: missed }, () => ({ wasReached: false })),
  ];

  it.each([
    ['all in time', asked(10, 0, 0), calls(0), 'C'],
    ['8 of 10 in time', asked(8, 0, 2), calls(0), 'C'],
    ['7 of 10 in time', asked(7, 1, 2), calls(0), 'B'],
    ['half in time', asked(5, 0, 5), calls(0), 'B'],
    ['4 of 10 in time', asked(4, 6, 0), calls(0), 'A'],
    ['three calls missed', asked(10, 0, 0), calls(3), 'A'],
    ['two calls missed', asked(10, 0, 0), calls(2), 'C'],
    ['asked too little to say', asked(2, 0, 0), calls(0), 'B'],
  ])('%s', (_, tasks, attempts, group) => {
    const { tier } = proposeTier(ADHERENCE_ABC, adherenceFacts(tasks, attempts));
    expect(ADHERENCE_ABC.groups?.[tier]).toBe(group);
  });

  it('says how much was done in time', () => {
    const proposal = proposeTier(ADHERENCE_ABC, adherenceFacts(asked(1, 0, 3), []));
    expect(tierWords(proposal)).toBe('随访按时完成 25%，不到一半');
  });
});

describe('any set of rules', () => {
  const number = (max: number) => fc.integer({ min: 0, max });
  const facts: fc.Arbitrary<TierFacts> = fc.record(
    {
      age: number(110),
      operation: fc.boolean(),
      diagnoses: number(9),
      hba1c: fc.integer({ min: 30, max: 180 }).map((tenths) => tenths / 10),
      'kidney-disease': fc.boolean(),
      complications: fc.boolean(),
      'lives-alone': fc.boolean(),
      adherence: number(100).map((hundredths) => hundredths / 100),
      'missed-calls': number(9),
      'critical-alerts': number(4),
    },
    { requiredKeys: [] },
  );
  const sets = fc.constantFrom(...TIER_RULE_SETS);
  const code = fc.constantFrom<FactCode>(...FACT_CODES);

  it('never lowers the tier in force because a fact is gone', () => {
    fc.assert(
      fc.property(sets, facts, code, (set, known, gone) => {
        const before = proposeTier(set, known).tier;
        const { [gone]: _, ...rest } = known;
        const after = proposeTier(set, rest, before);
        expect(RANK[after.tier]).toBeGreaterThanOrEqual(RANK[before]);
      }),
    );
  });

  it('never proposes a lower tier because a fact is gone, whatever the sets', () => {
    const some = fc.uniqueArray(sets, { minLength: 1 });
    const tier = fc.constantFrom<RiskTier>('high', 'medium', 'low');
    fc.assert(
      fc.property(some, facts, code, tier, (all, known, gone, inForce) => {
        const { [gone]: _, ...rest } = known;
        const [before, after] = [known, rest].map((each) => proposeTierBy(all, each, inForce));
        if (compareTiers(inForce, before!.tier) === 'lower') return;
        expect(compareTiers(inForce, after!.tier)).not.toBe('lower');
      }),
    );
  });

  it('never calls somebody 低危 of whom something it needs is unknown', () => {
    fc.assert(
      fc.property(sets, facts, (set, known) => {
        const { tier, missing } = proposeTier(set, known);
        expect(missing.length > 0 && tier === 'low').toBe(false);
      }),
    );
  });

  it('never lowers the tier for a worse fact', () => {
    const worse = (fact: FactCode, value: number | boolean, by: number) => {
      if (typeof value === 'boolean') return true;
      return fact === 'adherence' ? Math.max(0, value - by / 10) : value + by;
    };
    fc.assert(
      fc.property(sets, facts, code, number(9), (set, known, fact, by) => {
        const value = known[fact];
        if (value === undefined) return;
        const before = proposeTier(set, known).tier;
        const after = proposeTier(set, { ...known, [fact]: worse(fact, value, by) }).tier;
        expect(RANK[after]).toBeGreaterThanOrEqual(RANK[before]);
      }),
    );
  });

  it('gives each rule a code of its own, words and a source', () => {
    for (const { key, rules, calm } of TIER_RULE_SETS) {
      expect([key, new Set(rules.map((rule) => rule.code)).size]).toEqual([key, rules.length]);
      for (const { words, source } of [...rules, calm]) expect([words, source].includes('')).toBe(false);
    }
  });
});

describe('a proposal', () => {
  it('is worth a look where it goes up, or goes down with nothing missing', () => {
    expect(compareTiers('low', 'high')).toBe('raise');
    expect(compareTiers('high', 'low')).toBe('lower');
    expect(isWorthProposing('medium', { tier: 'medium', missing: [] })).toBe(false);
    expect(isWorthProposing('medium', { tier: 'high', missing: ['hba1c'] })).toBe(true);
    expect(isWorthProposing('high', { tier: 'medium', missing: ['hba1c'] })).toBe(false);
    expect(isWorthProposing('high', { tier: 'medium', missing: [] })).toBe(true);
  });

  it('is accepted, overridden or rejected', () => {
    expect(TIER_DECISIONS).toEqual(['accept', 'override', 'reject']);
  });
});
