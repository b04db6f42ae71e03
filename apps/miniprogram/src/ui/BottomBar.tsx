import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { ErrorLine } from './ErrorLine.js';

export interface BottomBarProps {
  /** 上一题 and 下一题 side by side. */
  row?: boolean;
  /** Why the button just pressed did not go on; here it is in sight however far the page is scrolled. */
  error?: string | undefined;
}

/** The white bar with the screen's buttons, kept at the bottom. */
export function BottomBar({ row = false, error, children }: PropsWithChildren<BottomBarProps>) {
  return (
    <View className="bottom-bar">
      {error ? <ErrorLine text={error} /> : null}
      {row ? <View className="bottom-bar__row">{children}</View> : children}
    </View>
  );
}
