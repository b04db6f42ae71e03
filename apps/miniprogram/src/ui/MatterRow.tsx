import { Text, View } from '@tarojs/components';
import { Icon } from './Icon.js';
import { Press } from './Press.js';
import { SeverityMark, type MarkLevel } from './SeverityMark.js';

export interface MatterRowProps {
  title: string;
  severity: MarkLevel;
  /** 已收到, 护士已看, 已处理. */
  stateWord: string;
  note?: string;
  onPress: () => void;
}

/** One thing the patient told the ward, and where it stands. */
export function MatterRow({ title, severity, stateWord, note, onPress }: MatterRowProps) {
  return (
    <Press className="matter-row" name={`${title}，${stateWord}`} onPress={onPress}>
      <SeverityMark level={severity} />
      <View className="matter-row__words">
        <Text className="matter-row__title">{title}</Text>
        <Text className="matter-row__state">{note ? `${stateWord} · ${note}` : stateWord}</Text>
      </View>
      <Icon name="chevron" />
    </Press>
  );
}
