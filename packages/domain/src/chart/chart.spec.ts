import fc from 'fast-check';
import type { ChartValue } from './chart-value.js';
import { plot, type ChartInput } from './plot.js';
import { scaleFor } from './scale.js';
import { strokeBetween } from './stroke.js';
import { thinOut } from './thin-out.js';

const IN_SHANGHAI = 480;
const at = (day: number, time = '07:00') =>
  Date.parse(`2026-10-${String(day).padStart(2, '0')}T${time}:00+08:00`);
const values = (...pairs: [day: number, value: number][]): ChartValue[] =>
  pairs.map(([day, value]) => ({ at: at(day), value, isOutside: value >= 140 }));

const week = (
  given: readonly ChartValue[],
  band: ChartInput['lines'][number]['band'] = null,
): ChartInput => ({
  lines: [{ values: given, band }],
  from: at(15, '00:00'),
  to: at(21, '23:59'),
  offsetMinutes: IN_SHANGHAI,
});

describe('the figures at the side', () => {
  it.each([
    [
      [132, 168, 84, 140, 90],
      [80, 100, 120, 140, 160, 180],
    ],
    [
      [36.4, 37.1],
      [36.4, 36.6, 36.8, 37, 37.2],
    ],
    [
      [5.2, 13.9],
      [4, 6, 8, 10, 12, 14],
    ],
    [
      [98, 98],
      [92, 94, 96, 98, 100, 102, 104],
    ],
    [[0], [-0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6]],
  ])('of %j are %j', (given, scale) => {
    expect(scaleFor(given)).toEqual(scale);
  });

  it('hold every value, rise evenly and stay few', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.integer({ min: 0, max: 6000 }).map((tenths) => tenths / 10),
          { minLength: 1 },
        ),
        (given) => {
          const scale = scaleFor(given);
          expect(scale[0]).toBeLessThanOrEqual(Math.min(...given) + 0.001);
          expect(scale[scale.length - 1]).toBeGreaterThanOrEqual(Math.max(...given) - 0.001);
          expect(scale.length).toBeGreaterThanOrEqual(2);
          expect(scale.length).toBeLessThanOrEqual(8);
        },
      ),
    );
  });
});

describe('a trend', () => {
  it('runs from left to right, and higher values stand higher', () => {
    const [line] = plot(week(values([15, 150], [17, 140], [21, 130]))).lines;
    const [first, second, third] = line?.points ?? [];
    expect(first?.x).toBeCloseTo(7 / 168, 2);
    expect([first?.y, third?.y]).toEqual([0, 1]);
    expect(second?.y).toBeCloseTo(0.5);
  });

  it('is joined over one day without a value and left open over two', () => {
    const [line] = plot(week(values([15, 150], [17, 148], [20, 146], [21, 144]))).lines;
    expect(line?.joins.map(([from, to]) => [from.value, to.value])).toEqual([
      [150, 148],
      [146, 144],
    ]);
  });

  it('counts the days by the calendar: late on Monday and early on Thursday have two days between them', () => {
    const given = [
      { at: at(15, '23:50'), value: 1, isOutside: false },
      { at: at(18, '00:10'), value: 2, isOutside: false },
    ];
    expect(plot(week(given)).lines[0]?.joins).toEqual([]);
  });

  it('shows the target with its edge; the upper one of two ends half way to the lower', () => {
    const drawn = plot({
      ...week([]),
      lines: [
        { values: values([15, 160]), band: { from: null, to: 140 } },
        { values: values([15, 80]), band: { from: null, to: 90 } },
      ],
    });
    const [high, low] = drawn.lines;
    expect(high?.band?.edges).toEqual([{ value: 140, y: drawn.yOf(140) }]);
    expect(high?.band?.bottom).toBeCloseTo(drawn.yOf(115));
    expect(low?.band?.bottom).toBe(1);
  });

  it('with both edges named is a stripe', () => {
    const drawn = plot(week(values([15, 8]), { from: 4, to: 7 }));
    expect(drawn.lines[0]?.band).toMatchObject({ top: drawn.yOf(7), bottom: drawn.yOf(4) });
  });

  it('of no values draws nothing and breaks nothing', () => {
    expect(plot(week([])).lines).toEqual([{ points: [], joins: [], band: null }]);
  });
});

describe('thousands of values', () => {
  const series = Array.from({ length: 4000 }, (_, index) => ({
    at: at(1) + index * 300_000,
    value: index === 1234 ? 22.2 : 6 + Math.sin(index / 40),
    isOutside: false,
  }));

  it('become few, in order, and no peak is lost', () => {
    const thin = thinOut(series, 60);
    expect(thin.length).toBeLessThanOrEqual(62);
    expect(Math.max(...thin.map((each) => each.value))).toBe(22.2);
    expect(thin.every((each, index) => index === 0 || each.at > (thin[index - 1]?.at ?? 0))).toBe(true);
  });

  it('that are few stay as they are', () => {
    expect(thinOut(series.slice(0, 60), 60)).toHaveLength(60);
  });
});

describe('a line without a pen', () => {
  it('begins at its place, is as long as the way, and turns the way it goes', () => {
    expect(strokeBetween({ x: 10, y: 20 }, { x: 40, y: 60 }, 2)).toEqual({
      left: 10,
      top: 19,
      length: 50,
      degrees: 53.1,
    });
    expect(strokeBetween({ x: 0, y: 5 }, { x: 8, y: 5 }, 2)).toEqual({
      left: 0,
      top: 4,
      length: 8,
      degrees: 0,
    });
  });
});
