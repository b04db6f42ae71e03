import { placeFlags, widthOfWord } from './flags.js';

/** Labels a fifth of the chart wide. */
const place = (...xs: number[]) =>
  placeFlags(xs, { xOf: (x) => x, halfOf: () => 0.1 }).map(({ marks, center }) => [marks.length, center]);

describe('flags on a chart', () => {
  it.each<[string, number[], number[][]]>([
    ['none', [], []],
    ['one stands over its line', [0.5], [[1, 0.5]]],
    ['at the left edge it stays inside', [0], [[1, 0.1]]],
    ['at the right edge it stays inside', [1], [[1, 0.9]]],
    [
      'two with just enough room',
      [0.25, 0.45],
      [
        [1, 0.25],
        [1, 0.45],
      ],
    ],
    ['two with a little less are one, in the middle', [0.25, 0.44], [[2, 0.345]]],
    ['a label pushed inside may touch its neighbour', [0, 0.25], [[2, 0.125]]],
    ['three close ones are one', [0.4, 0.45, 0.5], [[3, 0.45]]],
    [
      'what was merged may touch the one before',
      [0.2, 0.41, 0.5],
      [
        [1, 0.2],
        [2, 0.455],
      ],
    ],
  ])('%s', (_, xs, flags) => {
    expect(place(...xs).map(([n, x]) => [n, Number(x?.toFixed(4))])).toEqual(flags);
  });

  it('one that grew by merging takes in the one before as well', () => {
    const flags = placeFlags([0.3, 0.5, 0.55], { xOf: (x) => x, halfOf: (some) => some.length / 10 });
    expect(flags.map(({ marks }) => marks.length)).toEqual([3]);
  });

  it('keep a line for each change', () => {
    const [flag] = placeFlags([0.4, 0.45], { xOf: (x) => x, halfOf: () => 0.1 });
    expect(flag?.xs).toEqual([0.4, 0.45]);
  });

  it('wider than the chart stands in its middle', () => {
    expect(placeFlags([0.1], { xOf: (x) => x, halfOf: () => 3 })).toMatchObject([{ center: 0.5 }]);
  });

  it('are as wide as their words', () => {
    expect(widthOfWord('加了药')).toBe(3);
    expect(widthOfWord('16日 加了药')).toBeCloseTo(5.68);
  });
});
