import { Text, View } from '@tarojs/components';
import { Icon } from './Icon.js';
import { Press } from './Press.js';

export interface ChoiceRowProps {
  label: string;
  note?: string;
  chosen: boolean;
  /** Several may be chosen: a square instead of a circle. */
  multiple?: boolean;
  /** 下一题 was refused for want of an answer; goes on the group's first row. */
  refused?: boolean;
  onPress: () => void;
}

export function ChoiceRow({
  label,
  note,
  chosen,
  multiple = false,
  refused = false,
  onPress,
}: ChoiceRowProps) {
  const state = `${chosen ? ' is-chosen' : ''}${refused ? ' is-refused' : ''}${note ? ' has-note' : ''}`;
  return (
    <Press
      className={`choice${state}`}
      role={multiple ? 'checkbox' : 'radio'}
      checked={chosen}
      onPress={onPress}
    >
      <View className={`ring${multiple ? ' ring--square' : ''}${chosen ? ' is-full' : ''}`}>
        {chosen ? <Icon name="tick" paint="white" size="fill" stroke={3} /> : null}
      </View>
      <View className="choice__words">
        <Text className="choice__label">{label}</Text>
        {note ? <Text className="choice__note">{note}</Text> : null}
      </View>
    </Press>
  );
}
