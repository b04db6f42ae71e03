import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { Icon } from './Icon.js';
import type { IconName } from './drawing/icons.js';
import { SeverityMark, type MarkLevel } from './SeverityMark.js';

export interface NoticeProps {
  text: string;
  /** With a level it is a tinted card with its mark; without, a quiet line with an icon. */
  level?: MarkLevel;
  icon?: IconName;
}

/** Something to know. Buttons for it, if any, are the children. */
export function Notice({ text, level, icon = 'clock', children }: PropsWithChildren<NoticeProps>) {
  return (
    <View className={`notice${level ? ` notice--${level}` : ''}`}>
      <View className="notice__line">
        {level ? <SeverityMark level={level} /> : <Icon name={icon} />}
        <Text className="notice__text">{text}</Text>
      </View>
      {children}
    </View>
  );
}
