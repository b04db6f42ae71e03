import { placeFlags, widthOfWord } from '@suian/domain/chart/flags';
import type { Plot } from '@suian/domain/chart/plot';
import { strokeBetween, type Stroke } from '@suian/domain/chart/stroke';

/** A thing that happened on a day of the trend, such as a change of the medicine. */
export interface TrendEvent {
  at: number;
  word: string;
}

export interface TrendDay {
  at: number;
  word: string;
  isToday: boolean;
}

interface Placed {
  key: string;
  left: number;
  top: number;
}

/** Everything of the drawing, in units of the 375 wide design. */
export interface TrendLayout {
  width: number;
  height: number;
  gutter: number;
  bands: { key: string; top: number; height: number }[];
  /** The dashed lines of the target. */
  edges: { key: string; top: number }[];
  figures: { key: string; top: number; word: string; isTarget: boolean }[];
  strokes: (Stroke & { key: string; isSecond: boolean })[];
  points: (Placed & { shape: 'circle' | 'square' | 'triangle' })[];
  days: { key: string; left: number; word: string; isToday: boolean }[];
  /** One flag, and a line for each event it stands for. */
  events: { key: string; lefts: number[]; flagLeft: number; word: string }[];
}

export interface TrendSizes {
  width: number;
  height: number;
  /** For the figures at the left. */
  gutter: number;
  /** For the flags above the lines. */
  head: number;
  /** The height of a figure, and of a flag's letters. */
  text: number;
  letter: number;
}

const THICK = 2;
/** Keeps the first and the last point whole. */
const SIDE = 8;

/** Pure: where each view of the trend stands. */
export function layOutTrend(
  plot: Plot,
  sizes: TrendSizes,
  about: {
    days: readonly TrendDay[];
    events: readonly TrendEvent[];
    merged: (count: number) => string;
  },
): TrendLayout {
  const { width, height, head } = sizes;
  const gutter = gutterFor(plot, sizes);
  const x = (part: number) => tenth(gutter + SIDE + part * (width - gutter - 2 * SIDE));
  const y = (part: number) => tenth(head + part * (height - head));
  const targets = plot.lines.flatMap(({ band }) => (band ? [band] : []));
  return {
    width,
    height,
    gutter,
    bands: targets.map(({ top, bottom }) => ({
      key: `${top}`,
      top: y(top),
      height: tenth(y(bottom) - y(top)),
    })),
    edges: targets.flatMap(({ edges }) => edges.map((edge) => ({ key: `${edge.value}`, top: y(edge.y) }))),
    figures: figuresOf(plot, y, sizes.text),
    strokes: plot.lines.flatMap(({ joins }, line) =>
      joins.map(([from, to]) => ({
        ...strokeBetween({ x: x(from.x), y: y(from.y) }, { x: x(to.x), y: y(to.y) }, THICK),
        key: `${line} ${from.at}`,
        isSecond: line > 0,
      })),
    ),
    points: plot.lines.flatMap(({ points }, line) =>
      points.map((point, index) => ({
        key: `${line} ${point.at} ${index}`,
        left: x(point.x),
        top: y(point.y),
        shape: shapeOf(point.isOutside, line),
      })),
    ),
    days: about.days.map((day) => ({ ...day, key: `${day.at}`, left: x(plot.xOf(day.at)) })),
    events: eventsOf(plot, { ...sizes, gutter }, about).map((event) => ({
      ...event,
      lefts: event.xs.map(x),
      flagLeft: x(event.center),
    })),
  };
}

/** Beside the letters of a flag. */
const FLAG_PADDING = 13;

function eventsOf(
  plot: Plot,
  { width, gutter, letter }: TrendSizes,
  { events, merged }: Pick<Parameters<typeof layOutTrend>[2], 'events' | 'merged'>,
) {
  const plane = width - gutter - 2 * SIDE;
  const wordOf = (some: readonly TrendEvent[]) =>
    some.length > 1 ? merged(some.length) : (some[0]?.word ?? '');
  const halfOf = (some: readonly TrendEvent[]) =>
    ((widthOfWord(wordOf(some)) * letter) / 2 + FLAG_PADDING - SIDE) / plane;
  return placeFlags(events, { xOf: ({ at }) => plot.xOf(at), halfOf }).map(({ marks, xs, center }) => ({
    key: `${marks[0]?.at ?? ''}`,
    word: wordOf(marks),
    xs,
    center,
  }));
}

function shapeOf(isOutside: boolean, line: number): 'circle' | 'square' | 'triangle' {
  if (isOutside) return 'triangle';
  return line > 0 ? 'square' : 'circle';
}

/** The target's figures, and the edges of the scale where these have room beside them. */
function figuresOf(plot: Plot, y: (part: number) => number, room: number): TrendLayout['figures'] {
  const { scale, lines } = plot;
  const targets = lines.flatMap(({ band }) => band?.edges.map(({ value }) => value) ?? []);
  const place = (value: number, isTarget: boolean) => ({
    key: `${isTarget} ${value}`,
    top: y(plot.yOf(value)),
    word: String(value),
    isTarget,
  });
  const bold = targets.map((value) => place(value, true));
  const ends = [scale[0], scale[scale.length - 1]].flatMap((value) =>
    value === undefined ? [] : [place(value, false)],
  );
  const hasRoom = ({ top }: { top: number }) => bold.every((each) => Math.abs(each.top - top) >= room);
  return [...ends.filter(hasRoom), ...bold];
}

/** How wide a digit is for its height. */
const DIGIT = 0.6;
const AFTER_FIGURE = 8;

/** As wide as the longest figure needs: 37.3 is longer than 140. */
function gutterFor({ scale, lines }: Plot, { gutter, letter }: TrendSizes): number {
  const targets = lines.flatMap(({ band }) => band?.edges.map(({ value }) => value) ?? []);
  const longest = [...scale, ...targets].reduce((most, value) => Math.max(most, String(value).length), 0);
  return Math.max(gutter, Math.ceil(longest * DIGIT * letter + AFTER_FIGURE));
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
