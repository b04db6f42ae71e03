import { Text, View } from '@tarojs/components';
import { Icon } from './Icon.js';
import { Press } from './Press.js';
import type { IconName } from './drawing/icons.js';

export interface NavRowProps {
  icon: IconName;
  label: string;
  note?: string;
  onPress: () => void;
}

/** A way to another page, or to something that opens over this one. */
export function NavRow({ icon, label, note, onPress }: NavRowProps) {
  return (
    <Press className="nav-row" name={note ? `${label}，${note}` : label} onPress={onPress}>
      <Icon name={icon} size="bar" />
      <View className="nav-row__words">
        <Text className="nav-row__label">{label}</Text>
        {note ? <Text className="nav-row__note">{note}</Text> : null}
      </View>
      <Icon name="chevron" />
    </Press>
  );
}
