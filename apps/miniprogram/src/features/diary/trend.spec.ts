import type { MedicationChange } from '@suian/domain/diary/medication-marks';
import type { DiaryEntryView, MyDiary, PartTrend } from '@suian/contracts/diary';
import { drawTrend } from './trend-chart.js';
import { rowNote, rowTag } from './trend-rows.js';
import { targetWords, trendWords } from './trend-words.js';

const row = (day: number, systolic: number, more: Partial<DiaryEntryView> = {}): DiaryEntryView => ({
  id: `e${day}`,
  metric: 'blood-pressure',
  values: { systolic, diastolic: 84, pulse: 76 },
  context: null,
  note: null,
  measuredAt: `2026-10-${day}T07:00:00+08:00`,
  receivedAt: `2026-10-${day}T07:00:00+08:00`,
  source: 'self',
  state: 'calm',
  questionedUntil: null,
  mistakeAt: null,
  isLate: false,
  ...more,
});

const part = (name: string, to: number | null, more: Partial<PartTrend> = {}): PartTrend => ({
  part: name,
  n: 3,
  direction: 'down',
  missing: 0,
  firstMedian: 150,
  lastMedian: 138,
  average: 143.4,
  lowest: 136,
  highest: 152,
  target: to === null ? null : { from: null, to, source: '', year: 2017 },
  inTarget: null,
  timeInTarget: null,
  ...more,
});

const diary = (
  more: Partial<MyDiary> = {},
  parts = [part('systolic', 139), part('diastolic', 89)],
): MyDiary =>
  ({
    metric: 'blood-pressure',
    rows: [
      row(21, 138),
      row(19, 168, { mistakeAt: '2026-10-19T07:20:00+08:00' }),
      row(17, 152),
      row(15, 144),
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
    now: '2026-10-21T01:35:00Z',
    offsetMinutes: 480,
    ...more,
  }) as MyDiary;

const plain = (text: string) => text.replace(/\u00a0/g, ' ').replace(/\u2060/g, '');

describe('the trend in words', () => {
  it('is a sentence, and under it how often it was where it should be; a typing error counts nowhere', () => {
    const { title, note, hasChart } = trendWords(diary());
    expect([title, plain(note), hasChart]).toEqual([
      '血压在慢慢往下走',
      '3 次里有 1 次在目标内（低于 140/90）',
      true,
    ]);
  });

  it('after a change of the medicine says so', () => {
    const { trend } = diary();
    const since = (change: MedicationChange, direction: 'up' | 'down' = 'down') => {
      const sides = { before: { n: 3, median: 152 }, after: { n: 3, median: 138 } };
      const sinceMark = { on: '2026-10-16', change, part: 'systolic', ...sides, direction };
      return trendWords(diary({ trend: { ...trend, sinceMark } })).title;
    };
    expect(since('started')).toBe('加药以后量的血压，比之前低');
    expect(since('changed')).toBe('换量以后量的血压，比之前低');
    expect(since('switched')).toBe('换药以后量的血压，比之前低');
    // Nothing that speaks for stopping, and nothing that is not so.
    expect(since('stopped')).toBe('血压在慢慢往下走');
    expect(since('started', 'up')).toBe('血压在慢慢往下走');
  });

  it('with fewer than three values says how many are missing and draws nothing', () => {
    const few = [part('systolic', 139, { n: 1, direction: null, missing: 2 })];
    expect(trendWords(diary({}, few))).toMatchObject({ title: '再记 2 次就能看出变化', hasChart: false });
    const none = [part('systolic', 139, { n: 0, direction: null, missing: 3 })];
    expect(trendWords(diary({ rows: [] }, none)).title).toBe('还没有记过血压');
  });

  it('without a target gives the average with its unit', () => {
    const weight = diary({ metric: 'weight', rows: [] }, [part('weight', null, { average: 62.48 })]);
    expect(plain(trendWords(weight).note)).toBe('3 次的平均是 62.5 kg');
  });

  it('of a sensor gives the share of time', () => {
    const cgm = [part('glucose', 9.9, { timeInTarget: 0.724 })];
    expect(trendWords(diary({ metric: 'glucose' }, cgm)).note).toBe('72% 的时间在目标内');
  });

  it.each([
    [{ from: 4, to: 6.9 }, '4–6.9'],
    [{ from: 95, to: null }, '不低于 95'],
    [{ from: null, to: 9.9 }, '低于 10'],
  ])('a target of %j is %s', (target, said) => {
    const parts = [part('glucose', null, { target: { ...target, source: '', year: 2026 } })];
    expect(targetWords(diary({ metric: 'glucose' }, parts))).toBe(said);
  });
});

describe('a row', () => {
  const { parts } = diary().trend;

  it.each([
    [row(21, 138), '在目标内', '心率 76'],
    [row(21, 168), '偏高', '心率 76'],
    [row(21, 168, { state: 'questioned' }), '待复测', '心率 76'],
    [row(21, 168, { state: 'rechecked' }), '偏高', '歇后复测'],
    [row(21, 138, { state: 'alarm' }), '护士已知道', '心率 76'],
    [row(21, 168, { mistakeAt: '2026-10-21T00:00:00Z' }), undefined, '写错了'],
  ])('%#', (given, tag, note) => {
    expect(rowTag(given, parts)?.word).toBe(tag);
    expect(plain(rowNote(given) ?? '')).toBe(note);
  });
});

describe('the picture', () => {
  it('runs over the days asked for, names some of them and leaves out what was mistyped', () => {
    const { plot, days } = drawTrend(diary(), 4);
    expect(days.map(({ word }) => word)).toEqual(['15日', '17日', '19日', '今天']);
    expect(plot.lines.map(({ points }) => points.map(({ value }) => value))).toEqual([
      [144, 152, 138],
      [84, 84, 84],
    ]);
  });

  it('names the day of a change and what became of the medicine, never which', () => {
    const { trend } = diary();
    const marks = [{ on: '2026-10-16', change: 'started' as const }];
    const wordsIn = (from: string) =>
      drawTrend(diary({ trend: { ...trend, from, marks } }), 4).events.map(({ word }) => word);
    expect(wordsIn('2026-10-15')).toEqual(['16日 加了药']);
    expect(wordsIn('2026-09-21')).toEqual(['10月16日 加了药']);
  });

  it('marks what stands out of the target by its shape, and leaves the gap open', () => {
    const [high] = drawTrend(diary(), 4).plot.lines;
    expect(high?.points.map(({ isOutside }) => isOutside)).toEqual([true, true, false]);
    expect(high?.joins).toHaveLength(1);
    expect(high?.band?.edges.map(({ value }) => value)).toEqual([140]);
  });
});
