import { appliedLimits, limitRules, targetOf } from './applied-limits.js';
import { CATALOGUE, metricKind, partOf } from './catalogue.js';
import { earlierEntries, readEntryCases, typedEntry } from './diary-cases.js';
import { DISEASES, type LimitContext } from './limit.js';
import { ENTRY_STATES, METRICS, type Metric } from './metric.js';
import { SAMPLE_LIMITS, SAMPLE_TARGETS } from './sample-limits.js';
import { median, quantile } from './statistics.js';

const person = (age: number | null, diseases: LimitContext['diseases'] = []): LimitContext => ({
  age,
  diseases,
});

describe('the target of a figure', () => {
  const of = (metric: Metric, part: string, context: string | null, who: LimitContext) => {
    const found = targetOf(SAMPLE_TARGETS, { metric, part, context }, who);
    return found && [found.from, found.to];
  };

  it.each([
    ['65 and older', 65, 149],
    ['younger', 64, 139],
    ['of unknown age: the stricter', null, 139],
  ])('systolic, %s', (_, age, to) => {
    expect(of('blood-pressure', 'systolic', 'left', person(age))).toEqual([null, to]);
  });

  it('of glucose hangs on the meal', () => {
    expect(of('glucose', 'glucose', 'fasting', person(50))).toEqual([4, 6.9]);
    expect(of('glucose', 'glucose', 'bedtime', person(50))).toEqual([4, 9.9]);
    expect(of('glucose', 'glucose', null, person(50))).toEqual([4, 9.9]);
  });

  it('is not there for what has none', () => {
    expect(of('weight', 'weight', null, person(50))).toBeNull();
  });

  it('may hang on a disease', () => {
    const [first] = SAMPLE_TARGETS;
    const own = [{ ...first!, disease: 'hypertension' as const, ageFrom: 0 }];
    const asked = { metric: first!.metric, part: first!.part, context: null };
    expect(targetOf(own, asked, person(50, ['hypertension']))).not.toBeNull();
    expect(targetOf(own, asked, person(50))).toBeNull();
  });
});

describe('the data', () => {
  it('of every disease, each slot of a metric stands once, and each is a rule', () => {
    for (const disease of DISEASES) {
      for (const metric of METRICS) {
        const applied = appliedLimits(SAMPLE_LIMITS, metric, person(70, [disease]));
        const slots = applied.map(({ limit }) => limit.slot);
        expect(new Set(slots).size).toBe(slots.length);
        expect(limitRules(applied).map(({ key }) => key)).toEqual(slots);
      }
    }
  });

  it('limits name figures there are, within what is possible, emergencies beyond warnings', () => {
    for (const { metric, part, value, contexts } of SAMPLE_LIMITS) {
      const { min, max } = partOf(metric, part);
      expect(value).toBeGreaterThanOrEqual(min);
      expect(value).toBeLessThanOrEqual(max);
      for (const context of contexts ?? []) expect(metricKind(metric).contexts).toContain(context);
    }
    for (const high of SAMPLE_LIMITS.filter(({ band }) => band === 'emergency')) {
      const warnings = SAMPLE_LIMITS.filter(
        ({ band, part, side, metric }) =>
          band === 'warning' && part === high.part && side === high.side && metric === high.metric,
      );
      for (const { value } of warnings)
        expect(high.side === 'high' ? high.value > value : high.value < value).toBe(true);
    }
  });

  it('the catalogue has every metric once; an unknown one is a mistake of ours', () => {
    expect(CATALOGUE.map(({ metric }) => metric)).toEqual(METRICS);
    expect(() => metricKind('mood' as Metric)).toThrow('mood');
    expect(() => partOf('weight', 'height')).toThrow('height');
    expect(ENTRY_STATES).toHaveLength(4);
  });

  it('a quantile of nothing is nothing', () => {
    expect(median([])).toBeNaN();
    expect(quantile([1, 2], 0.5)).toBe(1.5);
  });

  it('the table is read as it is written', () => {
    expect(typedEntry('bp 138/84/70/1').values).toEqual({
      systolic: 138,
      diastolic: 84,
      pulse: 70,
      part3: 1,
    });
    expect(typedEntry('')).toEqual({ metric: '', values: { part0: 0 }, context: null });
    expect(earlierEntries('')).toEqual([]);
    expect(readEntryCases('head\ngeneral|')[0]).toMatchObject({ who: 'general', why: '' });
  });
});
