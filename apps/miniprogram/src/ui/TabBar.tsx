import { Text, View } from '@tarojs/components';
import { Icon } from './Icon.js';
import { Press } from './Press.js';
import { WORDS } from '../words.js';

const TABS = ['today', 'matters', 'me'] as const;
export type Tab = (typeof TABS)[number];

export interface TabBarProps {
  current: Tab;
  onGo: (tab: Tab) => void;
}

/** Our own bar, because the platform's does not grow with 大字. */
export function TabBar({ current, onGo }: TabBarProps) {
  return (
    <View className="tab-bar">
      {TABS.map((tab) => {
        const here = tab === current;
        return (
          <Press
            key={tab}
            className={`tab${here ? ' is-here' : ''}`}
            role="tab"
            checked={here}
            onPress={() => (here ? undefined : onGo(tab))}
          >
            <Icon name={tab} paint={here ? 'brand' : 'ink2'} size="bar" stroke={here ? 2.1 : 1.75} />
            <Text className="tab__word">{WORDS.tabs[tab]}</Text>
          </Press>
        );
      })}
    </View>
  );
}
