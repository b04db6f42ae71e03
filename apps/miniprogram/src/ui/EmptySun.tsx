import { Text, View } from '@tarojs/components';
import { Icon } from './Icon.js';

/** Nothing to do, said kindly, and when there will be something. */
export function EmptySun({ title, note = [] }: { title: string; note?: string | readonly string[] }) {
  return (
    <View className="empty">
      <Icon name="sun" paint="brand" size="large" stroke={1.5} />
      <Text className="empty__title">{title}</Text>
      {[note].flat().map((line) => (
        <Text key={line} className="empty__note">
          {line}
        </Text>
      ))}
    </View>
  );
}
