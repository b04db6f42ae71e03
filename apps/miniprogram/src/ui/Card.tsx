import { Text, View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';

export interface CardProps {
  title?: string;
  /** Stands to the right of the title: a tag, or a word to press. */
  aside?: ReactNode;
}

export function Card({ title, aside, children }: PropsWithChildren<CardProps>) {
  return (
    <View className="card">
      {title || aside ? (
        <View className="card__head">
          <Text className="card__title">{title ?? ''}</Text>
          {aside}
        </View>
      ) : null}
      {children}
    </View>
  );
}
