import { Text, View } from '@tarojs/components';
import { Icon } from './Icon.js';
import { Press } from './Press.js';
import { WORDS } from '../words.js';

/** 我不舒服: always in the same place above the tab bar, framed in red and never filled (120 is). */
export function UnwellBar({ onPress }: { onPress: () => void }) {
  return (
    <View className="unwell">
      <Press className="unwell__press" onPress={onPress}>
        <Icon name="hand" paint="red" size="alarm" stroke={2} />
        <Text className="unwell__label">{WORDS.unwell.label}</Text>
        <Text className="unwell__note">{WORDS.unwell.note}</Text>
      </Press>
    </View>
  );
}
