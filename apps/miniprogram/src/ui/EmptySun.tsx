import { Text, View } from '@tarojs/components';
import { Icon } from './Icon.js';

/** Nothing to do, said kindly, and when there will be something. */
export function EmptySun({ title, note }: { title: string; note?: string }) {
  return (
    <View className="empty">
      <Icon name="sun" paint="brand" size="large" stroke={1.5} />
      <Text className="empty__title">{title}</Text>
      {note ? <Text className="empty__note">{note}</Text> : null}
    </View>
  );
}
