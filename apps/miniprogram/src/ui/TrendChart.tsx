import { Text, View } from '@tarojs/components';
import type { Plot } from '@suian/domain/chart/plot';
import { designed } from '../platform/size.js';
import { useElder } from './elder.js';
import {
  layOutTrend,
  type TrendDay,
  type TrendEvent,
  type TrendLayout,
  type TrendSizes,
} from './trend-layout.js';
import { TrendPoint } from './TrendPoint.js';

const NORMAL: TrendSizes = { width: 311, height: 190, gutter: 34, head: 34, text: 20, letter: 15 };
const ELDER: TrendSizes = { width: 311, height: 210, gutter: 46, head: 44, text: 28, letter: 21 };

/** More points than this stand into each other: they are drawn smaller. */
const MOST_LARGE = 20;

export interface TrendChartProps {
  /** The sentence the chart says, for who cannot see it. */
  name: string;
  plot: Plot;
  days: readonly TrendDay[];
  events: readonly TrendEvent[];
  /** The word of several events on one flag. */
  merged: (count: number) => string;
}

/** Points, lines and the target, of plain views: the same in the browser and in WeChat. */
export function TrendChart({ name, plot, days, events, merged }: TrendChartProps) {
  const isElder = useElder();
  const layout = layOutTrend(plot, isElder ? ELDER : NORMAL, { days, events, merged });
  const { width, height } = layout;
  const isDense = plot.lines.some(({ points }) => points.length > MOST_LARGE);
  return (
    <View className={`trend${isDense ? ' is-dense' : ''}`} aria-role="img" role="img" aria-label={name}>
      <View className="trend__plane" style={{ width: designed(width), height: designed(height) }}>
        <Target layout={layout} />
        <View className="trend__floor" style={{ left: designed(layout.gutter), top: designed(height) }} />
        <Events layout={layout} />
        {layout.strokes.map(({ key, isSecond, left, top, length, degrees }) => (
          <View
            key={key}
            className={`trend__stroke${isSecond ? ' is-second' : ''}`}
            style={{
              left: designed(left),
              top: designed(top),
              width: designed(length),
              transform: `rotate(${degrees}deg)`,
            }}
          />
        ))}
        {layout.points.map(({ key, ...point }) => (
          <TrendPoint key={key} {...point} />
        ))}
      </View>
      <View className="trend__days" style={{ width: designed(width) }}>
        {layout.days.map(({ key, left, word, isToday }) => (
          <Text
            key={key}
            className={`trend__day${isToday ? ' is-today' : ''}`}
            style={{ left: designed(left) }}
          >
            {word}
          </Text>
        ))}
      </View>
    </View>
  );
}

function Target({ layout }: { layout: TrendLayout }) {
  const left = designed(layout.gutter);
  return (
    <>
      {layout.bands.map(({ key, top, height }) => (
        <View
          key={key}
          className="trend__band"
          style={{ left, top: designed(top), height: designed(height) }}
        />
      ))}
      {layout.edges.map(({ key, top }) => (
        <View key={key} className="trend__edge" style={{ left, top: designed(top) }} />
      ))}
      {layout.figures.map(({ key, top, word, isTarget }) => (
        <Text
          key={key}
          className={`trend__figure${isTarget ? ' is-target' : ''}`}
          style={{ top: designed(top), width: designed(layout.gutter - 6) }}
        >
          {word}
        </Text>
      ))}
    </>
  );
}

function Events({ layout }: { layout: TrendLayout }) {
  return (
    <>
      {layout.events.map(({ key, lefts, flagLeft, word }) => (
        <View key={key}>
          {lefts.map((left) => (
            <View key={left} className="trend__event" style={{ left: designed(left) }} />
          ))}
          <Text className="trend__flag" style={{ left: designed(flagLeft) }}>
            {word}
          </Text>
        </View>
      ))}
    </>
  );
}
