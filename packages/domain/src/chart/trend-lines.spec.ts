import { countInTarget, drawnParts, firstAbove, sideOf, sideOfRow, trendLines } from './trend-lines.js';

const row = (day: number, values: Record<string, number>, mistakeAt: string | null = null) => ({
  values,
  measuredAt: `2026-10-${day}T07:00:00+08:00`,
  mistakeAt,
});
const PARTS = [
  { part: 'systolic', target: { from: null, to: 139 } },
  { part: 'diastolic', target: { from: null, to: 89 } },
  { part: 'pulse', target: null },
];

describe('a value against its target', () => {
  it.each([
    [139, { from: null, to: 139 }, 'in'],
    [140, { from: null, to: 139 }, 'high'],
    [4, { from: 4, to: 6.9 }, 'in'],
    [3.9, { from: 4, to: 6.9 }, 'low'],
    [94, { from: 95, to: null }, 'low'],
    [62, null, 'in'],
  ] as const)('%s in %j is %s', (value, target, side) => {
    expect(sideOf(value, target)).toBe(side);
  });
});

describe('an entry', () => {
  it('is outside where one figure is, and nowhere without a target', () => {
    expect(sideOfRow(row(20, { systolic: 138, diastolic: 92 }), PARTS)).toBe('high');
    expect(sideOfRow(row(20, { systolic: 138, diastolic: 84 }), PARTS)).toBe('in');
    expect(sideOfRow(row(20, { pulse: 76 }), PARTS)).toBeNull();
  });

  it('counts for the target unless it was mistyped', () => {
    const rows = [row(21, { systolic: 138 }), row(20, { systolic: 168 }, 'x'), row(19, { systolic: 142 })];
    expect(countInTarget(rows, PARTS)).toEqual({ count: 1, of: 2 });
    expect(countInTarget([], PARTS)).toBeNull();
  });
});

describe('the lines', () => {
  it('of a blood pressure are two, in the order of time', () => {
    const rows = [row(21, { systolic: 138, diastolic: 84 }), row(20, { systolic: 150, diastolic: 92 })];
    const [high, low] = trendLines('blood-pressure', rows, PARTS);
    expect(high?.values.map(({ value, isOutside }) => [value, isOutside])).toEqual([
      [150, true],
      [138, false],
    ]);
    expect(low?.values.map(({ value }) => value)).toEqual([92, 84]);
    expect([high?.band, low?.band]).toEqual([
      { from: null, to: 140 },
      { from: null, to: 90 },
    ]);
  });

  it('leave out a figure that was not written', () => {
    const [line] = trendLines('weight', [row(21, {}), row(20, { weight: 62.5 })], []);
    expect(line?.values).toHaveLength(1);
    expect(line?.band).toBeNull();
  });

  it('keep a target with both ends as it is', () => {
    const parts = [{ part: 'glucose', target: { from: 4, to: 6.9 } }];
    expect(trendLines('glucose', [], parts)[0]?.band).toEqual({ from: 4, to: 6.9 });
  });

  it('are those of the metric', () => {
    expect(drawnParts('blood-pressure')).toEqual(['systolic', 'diastolic']);
    expect(drawnParts('spo2')).toEqual(['spo2']);
  });

  it('“低于 7” begins a step above 6.9', () => {
    expect(firstAbove('glucose', 'glucose', 6.9)).toBe(7);
    expect(firstAbove('glucose', 'nothing', 6.9)).toBe(6.9);
  });
});
