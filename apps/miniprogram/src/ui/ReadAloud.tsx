import { Text, View } from '@tarojs/components';
import { Icon } from './Icon.js';
import { Press } from './Press.js';
import { WORDS } from '../words.js';

export interface ReadAloudProps {
  /** False where the platform has no voice: the capsule is not drawn at all. */
  available: boolean;
  speaking: boolean;
  onToggle: () => void;
}

export function ReadAloud({ available, speaking, onToggle }: ReadAloudProps) {
  if (!available) return null;
  return (
    <Press className={`read-aloud${speaking ? ' is-speaking' : ''}`} onPress={onToggle}>
      <Icon name={speaking ? 'pause' : 'speaker'} paint={speaking ? 'white' : 'brand'} stroke={2} />
      <Text className="read-aloud__word">{speaking ? WORDS.readAloud.stop : WORDS.readAloud.start}</Text>
      {speaking ? (
        <View className="wave">
          <View className="wave__bar" />
          <View className="wave__bar" />
          <View className="wave__bar" />
          <View className="wave__bar" />
        </View>
      ) : null}
    </Press>
  );
}
