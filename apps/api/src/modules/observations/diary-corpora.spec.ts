import fs from 'node:fs';
import path from 'node:path';
import { plot, type Plot } from '@suian/domain/chart/plot';
import { trendLines, type TrendRow } from '@suian/domain/chart/trend-lines';
import { metricKind, roundedTo } from '@suian/domain/diary/catalogue';
import { checkEntry } from '@suian/domain/diary/check-entry';
import { gapsOf, summariseTrend, type TrendValue } from '@suian/domain/diary/trend';

const DAY_MS = 86_400_000;
const corpora = process.env.SUIAN_CORPORA;
if (!corpora) console.warn('diary corpora: left out, SUIAN_CORPORA is not set');
const describeCorpora = corpora ? describe : describe.skip;

const read = (file: string) => fs.readFileSync(path.join(corpora ?? '', 'series', file), 'utf8');
const rowsOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
/** Wall times without a zone: read as UTC, for only differences count. */
const valueAt = (wall: string, value: number): TrendValue => ({
  at: new Date(`${wall.replace(' ', 'T')}Z`),
  on: wall.slice(0, 10),
  value,
});

/** Every expected figure was computed apart, with another language, from the same files. */
describeCorpora('222 blood pressures taken at home', () => {
  const rows = corpora ? rowsOf(read('bp_jhs.csv')) : [];
  const range = { from: '2019-04-15', to: '2019-08-01' };
  const trend = (column: number, to: number, noticeable: number) =>
    summariseTrend(
      rows.map((row) => valueAt(row[0] ?? '', Number(row[column]))),
      { ...range, noticeable, target: { from: null, to } },
    );

  it('every one of them is possible', () => {
    for (const row of rows) {
      const values = { systolic: Number(row[7]), diastolic: Number(row[8]), pulse: Number(row[10]) };
      expect(checkEntry({ metric: 'blood-pressure', values, context: null })).toEqual([]);
    }
  });

  it('average, target, direction and gaps', () => {
    const systolic = trend(7, 139, 5);
    expect(systolic).toMatchObject({
      n: 222,
      inTarget: { count: 190, of: 222 },
      direction: 'up',
      firstMedian: 127,
      lastMedian: 134,
      lowest: 112,
      highest: 152,
      timeInTarget: null,
    });
    expect(systolic.average).toBeCloseTo(131.66216216, 8);
    const diastolic = trend(8, 89, 3);
    expect(diastolic.inTarget).toEqual({ count: 200, of: 222 });
    expect(diastolic.average).toBeCloseTo(79.90990991, 8);
    const gaps = gapsOf(
      rows.map((row) => (row[0] ?? '').slice(0, 10)),
      range,
    );
    const days = gaps.map(({ from, to }) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1);
    expect(days.reduce((sum, each) => sum + each, 0)).toBe(12);
  });
});

/** What a chart must be for anybody to read it; the numbers of points were counted apart, in another language. */
describeCorpora('the home pressures, drawn', () => {
  const rows: TrendRow[] = (corpora ? rowsOf(read('bp_jhs.csv')) : []).map((row) => ({
    values: { systolic: Number(row[7]), diastolic: Number(row[8]), pulse: Number(row[10]) },
    measuredAt: `${(row[0] ?? '').replace(' ', 'T')}Z`,
    mistakeAt: null,
  }));
  const parts = [
    { part: 'systolic', target: { from: null, to: 139 } },
    { part: 'diastolic', target: { from: null, to: 89 } },
  ];
  const to = Date.parse('2019-08-02T00:00:00Z');
  const drawn = (days: number): Plot => {
    const from = to - days * DAY_MS;
    const shown = rows.filter(({ measuredAt }) => Date.parse(measuredAt) >= from);
    return plot({ lines: trendLines('blood-pressure', shown, parts), from, to, offsetMinutes: 0 });
  };

  it.each([7, 30, 90, 108])('%s days: every point stands inside the box, in the order of time', (days) => {
    for (const { points } of drawn(days).lines) {
      expect(points.length).toBeGreaterThan(2);
      expect(points.every(({ x, y }) => x > 0 && x < 1 && y >= 0 && y <= 1)).toBe(true);
      expect(points.map(({ at }) => at)).toEqual(points.map(({ at }) => at).sort((a, b) => a - b));
    }
  });

  it.each([
    // Days, days an average stands for, points of both lines, of these out of the target, joins of a line.
    [7, null, [17, 17], [7, 2], [16, 16]],
    [30, 1, [35, 35], [12, 10], [26, 26]],
    [90, 3, [44, 43], [14, 13], [29, 29]],
    [108, 4, [44, 40], [17, 13], [25, 25]],
  ])(
    '%s days: so many points, so many out of the target, gaps left open',
    (days, stretch, points, outside, joins) => {
      const { averagedDays, lines } = drawn(days);
      expect(averagedDays).toBe(stretch);
      expect(lines.map((line) => line.points.length)).toEqual(points);
      expect(lines.map((line) => line.points.filter(({ isOutside }) => isOutside).length)).toEqual(outside);
      expect(lines.map((line) => line.joins.length)).toEqual(joins);
    },
  );
});

describeCorpora('two weeks of a glucose sensor', () => {
  it('time in target is time, not a count', () => {
    const values = rowsOf(read('example_data_1_subject.csv')).map((row) =>
      valueAt(row[2] ?? '', Number(row[3])),
    );
    const target = { from: 70, to: 180 };
    const summary = summariseTrend(values, { from: '2015-06-06', to: '2015-06-19', noticeable: 9, target });
    expect(summary).toMatchObject({ n: 2915, inTarget: { count: 2672, of: 2915 } });
    expect(summary.average).toBeCloseTo(123.66552316, 8);
    expect(summary.timeInTarget).toBeCloseTo(0.9181949446, 9);
  });
});

describeCorpora('Nightscout', () => {
  it('its error code of 5 mg/dL is no glucose; the rest is', () => {
    const entries = JSON.parse(read('nightscout_entries.json')) as { sgv: string }[];
    const [part] = metricKind('glucose').parts;
    const figures = entries.map(({ sgv }) => roundedTo(part?.decimals ?? 1, Number(sgv) / 18.016));
    const sound = figures.filter(
      (glucose) => checkEntry({ metric: 'glucose', values: { glucose }, context: 'random' }).length === 0,
    );
    expect([entries.length, sound.length]).toEqual([30, 18]);
  });
});
