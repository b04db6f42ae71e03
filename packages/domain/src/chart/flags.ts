/** Flags whose labels would cover each other stand as one. Positions in parts of the chart's width. */
export interface ChartFlag<Mark> {
  marks: readonly Mark[];
  /** A line each. */
  xs: readonly number[];
  /** The middle of the label, kept inside the chart. */
  center: number;
}

interface Placing<Mark> {
  xOf: (mark: Mark) => number;
  /** Half the width of the label of these marks. */
  halfOf: (marks: readonly Mark[]) => number;
}

/** `marks` in the order of time. */
export function placeFlags<Mark>(marks: readonly Mark[], placing: Placing<Mark>): ChartFlag<Mark>[] {
  const groups: (readonly Mark[])[] = [];
  for (const mark of marks) {
    groups.push([mark]);
    mergeLast(groups, placing);
  }
  return groups.map((group) => flagOf(group, placing));
}

/** A label that grew may touch the one before it as well. */
function mergeLast<Mark>(groups: (readonly Mark[])[], placing: Placing<Mark>): void {
  for (;;) {
    const [last, before] = [groups[groups.length - 1], groups[groups.length - 2]];
    if (!last || !before || !isTouching(before, last, placing)) return;
    groups.splice(-2, 2, [...before, ...last]);
  }
}

function isTouching<Mark>(left: readonly Mark[], right: readonly Mark[], placing: Placing<Mark>): boolean {
  const room = placing.halfOf(left) + placing.halfOf(right);
  return flagOf(right, placing).center - flagOf(left, placing).center < room;
}

function flagOf<Mark>(marks: readonly Mark[], { xOf, halfOf }: Placing<Mark>): ChartFlag<Mark> {
  const xs = marks.map(xOf);
  const half = Math.min(halfOf(marks), 0.5);
  const middle = ((xs[0] ?? 0) + (xs[xs.length - 1] ?? 0)) / 2;
  return { marks, xs, center: Math.min(Math.max(middle, half), 1 - half) };
}

/** A Chinese sign is as wide as it is high, a figure or a space about half of that. */
const NARROW = 0.56;

/** About how wide a word is, in its letters' height. */
export function widthOfWord(word: string): number {
  return [...word].reduce((width, letter) => width + (letter > '\u2e7f' ? 1 : NARROW), 0);
}
