import { View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import { useElder } from './elder.js';

export interface RootProps {
  /** Kept at the bottom over the safe area: a `BottomBar`, or 我不舒服 with the `TabBar`. */
  foot?: ReactNode;
}

/** One a page: the text size, the ground, the safe area, and the column that stops growing at 480. */
export function Root({ foot, children }: PropsWithChildren<RootProps>) {
  const elder = useElder();
  return (
    <View className={`root${elder ? ' is-elder' : ''}`}>
      <View className="root__body">{children}</View>
      {foot ? <View className="root__foot">{foot}</View> : null}
    </View>
  );
}
