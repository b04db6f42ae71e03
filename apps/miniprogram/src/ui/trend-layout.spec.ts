import { plot } from '@suian/domain/chart/plot';
import { layOutTrend } from './trend-layout.js';

const SIZES = { width: 311, height: 190, gutter: 34, head: 34, text: 20, letter: 15 };
const at = (day: number) => Date.parse(`2026-10-${day}T12:00:00+08:00`);
const values = [15, 18, 21].map((day, index) => ({
  at: at(day),
  value: 150 - index * 10,
  isOutside: index < 1,
}));

const drawn = plot({
  lines: [
    { values, band: { from: null, to: 140 } },
    { values: values.map((each) => ({ ...each, value: each.value - 60, isOutside: false })), band: null },
  ],
  from: at(15),
  to: at(21),
  offsetMinutes: 480,
});
const about = {
  days: [{ at: at(21), word: '今天', isToday: true }],
  merged: (count: number) => `${count} 次换药`,
};
const layout = layOutTrend(drawn, SIZES, { ...about, events: [{ at: at(15), word: '15日 加了药' }] });

describe('the trend of plain boxes', () => {
  it('keeps every point, line and flag inside its plane', () => {
    for (const { left, top } of layout.points) {
      expect(left).toBeGreaterThan(SIZES.gutter);
      expect(left).toBeLessThan(SIZES.width);
      expect(top).toBeGreaterThanOrEqual(SIZES.head);
      expect(top).toBeLessThanOrEqual(SIZES.height);
    }
    const [flag] = layout.events;
    expect(flag?.flagLeft).toBeGreaterThan(SIZES.gutter + 40);
    expect(flag?.lefts).toEqual([layout.points[0]?.left]);
  });

  it('says two changes that would cover each other on one flag, each with its line', () => {
    const events = [15, 16, 21].map((day) => ({ at: at(day), word: `${day}日 换了量` }));
    const { events: flags } = layOutTrend(drawn, SIZES, { ...about, events });
    expect(flags.map(({ word, lefts }) => [word, lefts.length])).toEqual([
      ['2 次换药', 2],
      ['21日 换了量', 1],
    ]);
    expect(flags[1]!.flagLeft - flags[0]!.flagLeft).toBeGreaterThan(90);
    expect(flags[1]!.flagLeft).toBeLessThan(SIZES.width - 40);
  });

  it('tells the two lines and what is outside by shapes', () => {
    expect(layout.points.map(({ shape }) => shape)).toEqual([
      ...['triangle', 'circle', 'circle'],
      ...['square', 'square', 'square'],
    ]);
  });

  it('draws no line over two days without a value', () => {
    expect(layout.strokes).toEqual([]);
  });

  it('writes the target in bold and no figure over another', () => {
    expect(layout.figures.find(({ isTarget }) => isTarget)?.word).toBe('140');
    const tops = layout.figures.map(({ top }) => top).sort((a, b) => a - b);
    expect(tops.every((top, index) => index === 0 || top - (tops[index - 1] ?? 0) >= SIZES.text)).toBe(true);
  });
});
