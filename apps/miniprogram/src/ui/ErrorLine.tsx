import { Text, View } from '@tarojs/components';
import { SeverityMark } from './SeverityMark.js';

/** Stands under the thing it is about and says what to do. */
export function ErrorLine({ text }: { text: string }) {
  return (
    <View className="error-line" aria-role="alert" role="alert">
      <SeverityMark level="critical" />
      <Text className="error-line__text">{text}</Text>
    </View>
  );
}
