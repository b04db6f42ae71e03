import { Text, View } from '@tarojs/components';
import { Press } from './Press.js';

export interface SegmentsProps<T> {
  choices: readonly { code: T; label: string }[];
  chosen: T;
  onChoose: (code: T) => void;
}

/** Two to four ways to look at the same; one is always chosen. */
export function Segments<T extends string | number>({ choices, chosen, onChoose }: SegmentsProps<T>) {
  return (
    <View className="ways">
      {choices.map(({ code, label }) => (
        <Press
          key={code}
          className={`way${code === chosen ? ' is-chosen' : ''}`}
          role="tab"
          checked={code === chosen}
          onPress={() => onChoose(code)}
        >
          <Text>{label}</Text>
        </Press>
      ))}
    </View>
  );
}
