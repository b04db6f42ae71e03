import { Text, View } from '@tarojs/components';

export interface TrendLegendProps {
  /** Names of the lines where there are two; with one, the title says it. */
  lines: readonly string[];
  target: string | null;
}

export function TrendLegend({ lines, target }: TrendLegendProps) {
  return (
    <View className="trend__legend">
      {lines.map((word, line) => (
        <View key={word} className="trend__key">
          <View className="trend__sign">
            <View className={`trend__stroke${line > 0 ? ' is-second' : ''}`} />
            <View className={`trend__point trend__point--${line > 0 ? 'square' : 'circle'}`} />
          </View>
          <Text>{word}</Text>
        </View>
      ))}
      {target ? (
        <View className="trend__key">
          <View className="trend__sign is-target" />
          <Text>{target}</Text>
        </View>
      ) : null}
    </View>
  );
}
