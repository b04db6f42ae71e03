import { Text, View } from '@tarojs/components';
import { Press } from './Press.js';

export interface ChipsProps {
  choices: readonly { code: string; label: string }[];
  chosen: string | null;
  onChoose: (code: string) => void;
}

/** A few short words, one of which may be chosen. */
export function Chips({ choices, chosen, onChoose }: ChipsProps) {
  return (
    <View className="chips">
      {choices.map(({ code, label }) => (
        <Press
          key={code}
          className={`choice-chip${code === chosen ? ' is-chosen' : ''}`}
          role="radio"
          checked={code === chosen}
          onPress={() => onChoose(code)}
        >
          <Text>{label}</Text>
        </Press>
      ))}
    </View>
  );
}
