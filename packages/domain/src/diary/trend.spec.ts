import { addDays } from '../kernel/local-date.js';
import { gapsOf, summariseTrend, type TrendValue } from './trend.js';

const range = { from: '2026-10-15', to: '2026-10-21', noticeable: 5, target: { from: null, to: 139 } };

/** One a day from the 15th on. */
function daily(values: readonly (number | null)[]): TrendValue[] {
  return values.flatMap((value, at) => {
    const on = addDays('2026-10-15', at);
    return value === null ? [] : [{ on, value, at: new Date(`${on}T00:00:00Z`) }];
  });
}

describe('a trend', () => {
  it.each([
    ['going down', [152, 150, 148, 146, 142, 138, 136], 'down'],
    ['going up', [130, 131, 132, 138, 140, 142, 144], 'up'],
    ['one peak is no trend', [138, 139, 138, 168, 138, 139, 138], 'flat'],
    ['just under what is noticed', [140, 140, 140, 140, 136, 136, 136], 'flat'],
    ['just what is noticed', [140, 140, 140, 140, 135, 135, 135], 'down'],
    ['three values', [150, 140, 130], 'down'],
  ])('%s', (_, values, direction) => {
    expect(summariseTrend(daily(values), range)).toMatchObject({ direction, n: values.length, missing: 0 });
  });

  it('under three values says how many more', () => {
    expect(summariseTrend(daily([150]), range)).toMatchObject({ direction: null, missing: 2, average: 150 });
    expect(summariseTrend([], range)).toMatchObject({ n: 0, missing: 3, average: null, lowest: null });
  });

  it('counts what is in the target, both ends included', () => {
    const { inTarget, timeInTarget, average } = summariseTrend(daily([139, 140, 100]), range);
    expect(inTarget).toEqual({ count: 2, of: 3 });
    expect(timeInTarget).toBeNull();
    expect(average).toBeCloseTo(126.333, 3);
    expect(summariseTrend(daily([139]), { ...range, target: null }).inTarget).toBeNull();
  });

  it('takes only the days asked for, in whatever order they come', () => {
    const values = daily([150, 145, 140, 135, 130, 125, 120, 10]).reverse();
    expect(summariseTrend(values, range)).toMatchObject({ n: 7, direction: 'down', lowest: 120 });
  });

  it('days without a value stay gaps', () => {
    const days = daily([150, null, null, 140, 141, null, null]).map(({ on }) => on);
    expect(gapsOf(days, range)).toEqual([
      { from: '2026-10-16', to: '2026-10-17' },
      { from: '2026-10-20', to: '2026-10-21' },
    ]);
    expect(gapsOf([], range)).toEqual([{ from: '2026-10-15', to: '2026-10-21' }]);
    expect(
      gapsOf(
        daily([1, 1, 1, 1, 1, 1, 1]).map(({ on }) => on),
        range,
      ),
    ).toEqual([]);
  });

  it('a sensor is judged by time: a value holds to the next, half an hour at most', () => {
    const start = Date.parse('2026-10-15T00:00:00Z');
    const every15 = Array.from({ length: 40 }, (_, at) => ({
      at: new Date(start + at * 15 * 60_000),
      on: '2026-10-15',
      value: at < 10 ? 150 : 120,
    }));
    expect(summariseTrend(every15, range).timeInTarget).toBeCloseTo(29 / 39, 6);
    const gap = { at: new Date(start + 20 * 3_600_000), on: '2026-10-15', value: 150 };
    // 10 quarters over the target, 29 within it, and the last one holds for two quarters.
    expect(summariseTrend([...every15, gap], range).timeInTarget).toBeCloseTo(31 / 41, 6);
  });
});
