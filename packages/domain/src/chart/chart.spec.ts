import fc from 'fast-check';
import type { ChartValue } from './chart-value.js';
import { plot, type ChartInput } from './plot.js';
import { scaleFor } from './scale.js';
import { strokeBetween } from './stroke.js';

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
    [[0], [0, 0.1, 0.2, 0.3, 0.4, 0.5]],
  ])('of %j are %j', (given, scale) => {
    expect(scaleFor(given)).toEqual(scale);
  });

  it('are at least so far apart: 0.4 kg is no fall', () => {
    expect(scaleFor([62.1, 62.5], 2)).toEqual([61, 61.5, 62, 62.5, 63, 63.5]);
    expect(scaleFor([0, 1], 4)).toEqual([0, 0.5, 1, 1.5, 2, 2.5]);
    expect(scaleFor([95, 98], 4)).toEqual([94, 95, 96, 97, 98, 99]);
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

describe('more values than a phone can show side by side', () => {
  const twiceADay = (days: number): ChartValue[] =>
    Array.from({ length: 2 * days }, (_, index) => {
      const value = 128 + (index % 2) * 4;
      return { at: at(1, '07:00') + index * 12 * 3_600_000, value, isOutside: false };
    });
  const month = (given: readonly ChartValue[], days = 30): ChartInput => ({
    lines: [{ values: given, band: { from: null, to: 140 } }],
    from: at(1, '00:00'),
    to: at(1, '00:00') + days * 86_400_000,
    offsetMinutes: IN_SHANGHAI,
  });

  it('up to 31 a line, every one is drawn', () => {
    const drawn = plot(month(twiceADay(15)));
    expect([drawn.averagedDays, drawn.lines[0]?.points.length]).toEqual([null, 30]);
  });

  it('become the average of each day over a month, and of each three days over three', () => {
    const drawn = plot(month(twiceADay(30)));
    expect(drawn.averagedDays).toBe(1);
    expect(drawn.lines[0]?.points.map(({ value }) => value)).toEqual(Array.from({ length: 30 }, () => 130));
    const long = plot(month(twiceADay(90), 90));
    expect([long.averagedDays, long.lines[0]?.points.length]).toEqual([3, 30]);
    expect(long.lines[0]?.joins).toHaveLength(29);
  });

  it('averages are joined as values are: two days without one between them stay open', () => {
    const given = twiceADay(90).filter((_, index) => index < 58 || index >= 62);
    const { lines } = plot(month(given, 90));
    expect(lines[0]?.joins).toHaveLength(28);
  });

  it('the value furthest out of the target stands beside its average, and no line runs to it', () => {
    const given = twiceADay(30);
    const high = { at: at(9, '12:00'), value: 182, isOutside: true };
    const [line] = plot(month([...given.slice(0, 17), high, ...given.slice(17)])).lines;
    expect(line?.points.filter(({ isOutside }) => isOutside).map(({ value }) => value)).toEqual([182]);
    expect(line?.points).toHaveLength(31);
    expect(line?.joins).toHaveLength(29);
    expect(line?.joins.flat().some(({ value }) => value === 182)).toBe(false);
  });

  it('the only value of a day stays itself, and on the line', () => {
    const high = { at: at(30, '07:00'), value: 182, isOutside: true };
    const [line] = plot(month([...twiceADay(29), high])).lines;
    expect(line?.joins.at(-1)?.[1]).toMatchObject(high);
  });

  it('a low and a high one of one day both stand', () => {
    const given = twiceADay(30).map((each) => ({ ...each, value: 6 }));
    const out = [
      { at: at(9, '12:00'), value: 13.9, isOutside: true },
      { at: at(9, '13:00'), value: 3.1, isOutside: true },
    ];
    const input = month([...given.slice(0, 17), ...out, ...given.slice(17)]);
    const [line] = plot({
      ...input,
      lines: [{ values: input.lines[0]?.values ?? [], band: { from: 4, to: 7 } }],
    }).lines;
    expect(line?.points.filter(({ isOutside }) => isOutside).map(({ value }) => value)).toEqual([13.9, 3.1]);
  });

  it('a sensor’s week keeps the shape of its days, and no value is lost to the eye', () => {
    const sensor = Array.from({ length: 2016 }, (_, index) => {
      const value = index === 1234 ? 22.2 : 6 + Math.sin(index / 40);
      return { at: at(15, '00:00') + index * 300_000, value, isOutside: value > 7 };
    });
    const { averagedDays, lines } = plot(week(sensor, { from: 4, to: 7 }));
    expect(averagedDays).toBeCloseTo(7 / 31, 3);
    const points = lines[0]?.points ?? [];
    expect(points.length).toBeLessThanOrEqual(3 * 31);
    expect(Math.max(...points.map(({ value }) => value))).toBe(22.2);
    expect(points.every(({ at: when }, index) => index === 0 || when >= (points[index - 1]?.at ?? 0))).toBe(
      true,
    );
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
