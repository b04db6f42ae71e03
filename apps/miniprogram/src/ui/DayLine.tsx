import { Text, View } from '@tarojs/components';
import { StopMark, type Stop } from './ThreeStops.js';

/** The line of days from 出院 to 康复: at most five stops. 大字 and 320 wide screens keep the first, where he stands and the last. */
export function DayLine({ stops }: { stops: readonly Pick<Stop, 'label' | 'state'>[] }) {
  const last = stops.length - 1;
  const now = stops.findIndex((stop) => stop.state === 'now');
  const reached = now >= 0 ? now : stops.filter((stop) => stop.state === 'done').length - 1;
  return (
    <View className="days">
      {stops.map((stop, index) => {
        const spare = index > 0 && index < last && index !== reached;
        return (
          <View key={stop.label} className={`day is-${stop.state}${spare ? ' is-spare' : ''}`}>
            <View className="day__line" />
            <StopMark state={stop.state} />
            <Text className="day__label">{stop.label}</Text>
          </View>
        );
      })}
    </View>
  );
}
