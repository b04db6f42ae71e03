import fc from 'fast-check';
import { RISK_TIERS, type RiskTier } from '../schedule/pathway.js';
import { adherenceGroup } from './adherence-group.js';
import { ifAllAccepted, tierShifts } from './if-accepted.js';
import { proposeTier } from './propose-tier.js';
import { nextReviewAt } from './review-time.js';
import { DIABETES_TIER, sourceOf } from './rule-sets.js';

const ZONE = 'Asia/Shanghai';

describe('if every waiting proposal were accepted', () => {
  it('moves the people it is about', () => {
    const now = { high: 1, medium: 2, low: 0 };
    const plans = [
      { patientId: 'p1', planId: 'a', tier: 'medium' as const },
      { patientId: 'p2', planId: 'b', tier: 'medium' as const },
    ];
    const after = ifAllAccepted(now, plans, [
      { planId: 'a', from: 'medium', to: 'high' },
      { planId: 'b', from: 'medium', to: 'low' },
    ]);
    expect(after).toEqual({ high: 2, medium: 0, low: 1 });
    expect(tierShifts(now, after)).toEqual([
      { tier: 'high', from: 1, to: 2 },
      { tier: 'medium', from: 2, to: 0 },
      { tier: 'low', from: 0, to: 1 },
    ]);
  });

  it('leaves somebody whose other plan is worse where he is', () => {
    const plans = [
      { patientId: 'p1', planId: 'a', tier: 'medium' as const },
      { patientId: 'p1', planId: 'b', tier: 'high' as const },
    ];
    const after = ifAllAccepted({ high: 1, medium: 0, low: 0 }, plans, [
      { planId: 'a', from: 'medium', to: 'low' },
    ]);
    expect(after).toEqual({ high: 1, medium: 0, low: 0 });
  });

  it('passes over a proposal whose plan has another tier by now', () => {
    const plans = [{ patientId: 'p1', planId: 'a', tier: 'high' as const }];
    const now = { high: 1, medium: 0, low: 0 };
    expect(ifAllAccepted(now, plans, [{ planId: 'a', from: 'medium', to: 'low' }])).toEqual(now);
  });

  it('loses nobody and finds nobody', () => {
    const tier = fc.constantFrom<RiskTier>(...RISK_TIERS);
    const plan = fc.record({ patientId: fc.constantFrom('p', 'q', 'r'), tier });
    const change = fc.record({ at: fc.nat(5), from: tier, to: tier });
    fc.assert(
      fc.property(fc.array(plan, { maxLength: 6 }), fc.array(change), (given, wanted) => {
        const plans = given.map((each, at) => ({ ...each, planId: String(at) }));
        const changes = wanted.map(({ at, ...each }) => ({ ...each, planId: String(at) }));
        const after = ifAllAccepted({ high: 9, medium: 9, low: 9 }, plans, changes);
        expect(after.high + after.medium + after.low).toBe(27);
      }),
    );
  });
});

describe('the next review', () => {
  it.each([
    ['the night before', '2026-10-20T16:00:00.000Z', '2026-10-20T22:00:00.000Z'],
    ['one minute before six', '2026-10-20T21:59:00.000Z', '2026-10-20T22:00:00.000Z'],
    ['six sharp', '2026-10-20T22:00:00.000Z', '2026-10-21T22:00:00.000Z'],
    ['the morning', '2026-10-21T01:40:00.000Z', '2026-10-21T22:00:00.000Z'],
  ])('after %s', (_, now, next) => {
    expect(nextReviewAt(ZONE, new Date(now)).toISOString()).toBe(next);
  });
});

describe('依从 A/B/C', () => {
  it.each([
    [{ adherence: 0.4 }, 'A', ['随访按时完成 40%，不到一半']],
    [{ adherence: 0.7, 'missed-calls': 1 }, 'B', ['随访按时完成 70%']],
    [{ adherence: 0.9 }, 'C', ['随访按时完成']],
    [{ 'missed-calls': 3 }, 'A', ['3 次电话没有接通']],
    [{ 'missed-calls': 1 }, null, []],
    [{}, null, []],
  ])('%j: %s', (facts, group, reasons) => {
    expect(adherenceGroup(facts)).toEqual({ group, reasons });
  });
});

describe('where a rule comes from', () => {
  const judged = (facts: object) => proposeTier(DIABETES_TIER, facts);

  it('is told by the version that judged', () => {
    const { judgedBy, reasons } = judged({ hba1c: 9.6, 'kidney-disease': false });
    expect(sourceOf(judgedBy, reasons[0]!.code)).toContain('HbA1c > 9%');
    const calm = judged({ hba1c: 6.2, 'kidney-disease': false });
    expect(sourceOf(calm.judgedBy, calm.reasons[0]!.code)).toContain('随安拟定');
  });

  it('is not told where another version judged, or no rule has that name', () => {
    expect(sourceOf([{ key: 'diabetes-tier', version: 'diabetes-tier.t0' }], 'hba1c-high')).toBeNull();
    expect(sourceOf(judged({}).judgedBy, 'nonsense')).toBeNull();
  });
});
