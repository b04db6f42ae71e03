import { Text, View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import { Icon } from './Icon.js';
import type { IconName } from './drawing/icons.js';

export interface CardProps {
  title?: string;
  /** Before the title. */
  icon?: IconName;
  /** Stands to the right of the title: a tag, or a word to press. */
  aside?: ReactNode;
}

export function Card({ title, icon, aside, children }: PropsWithChildren<CardProps>) {
  return (
    <View className="card">
      {title || aside ? (
        <View className={`card__head${icon ? ' has-icon' : ''}`}>
          {icon ? <Icon name={icon} paint="brand" size="bar" /> : null}
          <Text className="card__title">{title ?? ''}</Text>
          {aside}
        </View>
      ) : null}
      {children}
    </View>
  );
}
