import { Text, View } from '@tarojs/components';
import { Press } from './Press.js';
import { WORDS } from '../words.js';

export interface SwitchRowProps {
  label: string;
  note?: string;
  /** A second, smaller fact, such as since when. */
  since?: string;
  isOn: boolean;
  disabled?: boolean;
  onPress: () => void;
}

/** On or off, said in a word as well as drawn. The whole row is pressed. */
export function SwitchRow({ label, note, since, isOn, disabled = false, onPress }: SwitchRowProps) {
  return (
    <Press
      className={`switch-row${isOn ? ' is-on' : ''}`}
      role="switch"
      checked={isOn}
      disabled={disabled}
      onPress={onPress}
    >
      <View className="switch-row__words">
        <Text className="switch-row__label">{label}</Text>
        {note ? <Text className="switch-row__note">{note}</Text> : null}
        {since ? <Text className="switch-row__note">{since}</Text> : null}
      </View>
      <View className="switch-row__state">
        <Text className="switch-row__word">{isOn ? WORDS.switch.on : WORDS.switch.off}</Text>
        <View className="switch">
          <View className="switch__knob" />
        </View>
      </View>
    </Press>
  );
}
