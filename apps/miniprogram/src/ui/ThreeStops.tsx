import { Text, View } from '@tarojs/components';
import { Icon } from './Icon.js';

export interface Stop {
  label: string;
  /** Who, and what was done. */
  note?: string;
  /** A clock time, done or promised. */
  time?: string;
  state: 'done' | 'now' | 'later';
}

/** What became of a matter, from top to bottom: 已收到 → 护士已看 → 处理结果, each with its time. */
export function ThreeStops({ stops }: { stops: readonly Stop[] }) {
  return (
    <View className="stops">
      {stops.map((stop) => (
        <View key={stop.label} className={`stop is-${stop.state}`}>
          <View className="stop__rail">
            <StopMark state={stop.state} />
            <View className="stop__line" />
          </View>
          <View className="stop__words">
            <View className="stop__head">
              <Text className="stop__label">{stop.label}</Text>
              {stop.time ? <Text className="stop__time">{stop.time}</Text> : null}
            </View>
            {stop.note ? <Text className="stop__note">{stop.note}</Text> : null}
          </View>
        </View>
      ))}
    </View>
  );
}

/** Done is filled with a tick, now is a ring, later is an empty circle. */
export function StopMark({ state }: Pick<Stop, 'state'>) {
  return (
    <View className={`stop-mark is-${state}`}>
      {state === 'done' ? <Icon name="tick" paint="white" size="fill" stroke={3} /> : null}
      {state === 'now' ? <View className="stop-mark__dot" /> : null}
    </View>
  );
}
