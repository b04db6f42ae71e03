import type { LimitView, PatientTrend, PartTrend } from '@suian/contracts/diary';
import { changedLimits, isNumber, needsDoctor, typedOf } from './limit-form.js';
import { sinceWords, targetWords, trendSentence, valueWords } from './trend-said.js';

const part = (name: string, more: Partial<PartTrend> = {}): PartTrend => ({
  ...{ part: name, n: 3, direction: 'down', missing: 0, firstMedian: 150, lastMedian: 138 },
  ...{ average: 143.4, lowest: 136, highest: 152, inTarget: null, timeInTarget: null },
  target: { from: null, to: name === 'systolic' ? 139 : 89, source: '', year: 2017 },
  ...more,
});

const shown = (parts: PartTrend[], more: Partial<PatientTrend> = {}) =>
  ({
    metric: 'blood-pressure',
    rows: [
      { values: { systolic: 138, diastolic: 84 }, mistakeAt: null },
      { values: { systolic: 152, diastolic: 92 }, mistakeAt: null },
    ],
    trend: {
      metric: 'blood-pressure',
      from: '2026-10-15',
      to: '2026-10-21',
      parts,
      gaps: [],
      marks: [],
      sinceMark: null,
    },
    ...more,
  }) as unknown as PatientTrend;

describe('the trend in a line', () => {
  const both = [part('systolic'), part('diastolic', { average: 86.2 })];

  it('says where it goes, how much is in the target, and the average', () => {
    expect(trendSentence(shown(both))).toBe('血压在往下走，2 次里 1 次达标，平均 143/86');
    expect(targetWords(shown(both))).toBe('目标 <140/90');
  });

  it('says what was measured before and after the last change of a medicine', () => {
    const given = shown(both);
    const sinceMark: PatientTrend['trend']['sinceMark'] = {
      on: '2026-10-16',
      change: 'started',
      part: 'systolic',
      before: { n: 3, median: 150 },
      after: { n: 4, median: 138.5 },
      direction: 'down',
    };
    const marked = { ...given, trend: { ...given.trend, sinceMark } };
    expect(sinceWords(marked, '2026-10-21')).toBe(
      '10-16 加药：之前中位数 150（3 次），之后中位数 139（4 次）',
    );
    expect(sinceWords(given, '2026-10-21')).toBe('');
  });

  it('says how many values are missing, or that there are none', () => {
    expect(trendSentence(shown([part('systolic', { direction: null, missing: 2, n: 1 })]))).toBe(
      '再有 2 次就能画图',
    );
    expect(trendSentence(shown([part('systolic', { direction: null, n: 0 })]))).toBe('还没有记过');
  });

  it('gives a value with its unit where that is not said otherwise', () => {
    expect(valueWords('blood-pressure', { systolic: 138, diastolic: 84, pulse: 76 })).toBe('138/84');
    expect(valueWords('glucose', { glucose: 6.8 })).toBe('6.8 mmol/L');
  });
});

describe('other limits for one patient', () => {
  const limit = (slot: string, more: Partial<LimitView>): LimitView => ({
    ...{ slot, part: 'systolic', band: 'emergency', side: 'high', value: 180, packValue: 180 },
    ...{ source: '', year: 2017, own: null },
    ...more,
  });
  const limits = [limit('e', {}), limit('w', { band: 'warning', value: 160, packValue: 160 })];

  it('sends what was changed and nothing else; empty is off', () => {
    const typed = typedOf(limits);
    expect(changedLimits(limits, typed)).toEqual([]);
    expect(changedLimits(limits, { ...typed, w: '150' })).toEqual([{ slot: 'w', value: 150 }]);
    expect(changedLimits(limits, { ...typed, w: ' ' })).toEqual([{ slot: 'w', value: null }]);
  });

  it.each([
    ['190', true],
    ['', true],
    ['170', false],
  ])('an emergency at “%s” needs a doctor: %s', (typed, needed) => {
    const changed = changedLimits(limits, { ...typedOf(limits), e: typed });
    expect(needsDoctor(limits, changed)).toBe(needed);
  });

  it('a low one is weaker the lower it is; a warning needs no doctor', () => {
    const low = [limit('l', { side: 'low', value: 3.9, packValue: 3.9 })];
    expect(needsDoctor(low, [{ slot: 'l', value: 3.5 }])).toBe(true);
    expect(needsDoctor(low, [{ slot: 'l', value: 4.5 }])).toBe(false);
    expect(needsDoctor(limits, [{ slot: 'w', value: null }])).toBe(false);
  });

  it('takes only numbers', () => {
    expect(['', '12.5', '一百'].map(isNumber)).toEqual([true, true, false]);
  });
});
