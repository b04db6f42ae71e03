import { Text, View } from '@tarojs/components';

export interface ProgressSegmentsProps {
  total: number;
  /** How many are coloured, the present one among them. */
  done: number;
  /** A word under each segment; the present one is bold. */
  labels?: readonly string[];
}

export function ProgressSegments({ total, done, labels }: ProgressSegmentsProps) {
  return (
    <View className={`segments${total > 12 ? ' is-dense' : ''}`}>
      {Array.from({ length: total }, (_, index) => (
        <View
          key={index}
          className={`segment${index < done ? ' is-done' : ''}${index === done - 1 ? ' is-now' : ''}`}
        >
          <View className="segment__bar" />
          {labels ? <Text className="segment__label">{labels[index] ?? ''}</Text> : null}
        </View>
      ))}
    </View>
  );
}
