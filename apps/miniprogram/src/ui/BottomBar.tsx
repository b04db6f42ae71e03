import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';

/** The white bar with the screen's buttons, kept at the bottom. `row`: 上一题 and 下一题 side by side. */
export function BottomBar({ row = false, children }: PropsWithChildren<{ row?: boolean }>) {
  return <View className={`bottom-bar${row ? ' is-row' : ''}`}>{children}</View>;
}
