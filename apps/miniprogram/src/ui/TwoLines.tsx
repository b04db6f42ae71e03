import { Text, View } from '@tarojs/components';

/** A fact in a list: what, and under it the answer. */
export function TwoLines({ text, note }: { text: string; note: string }) {
  return (
    <View className="two-lines">
      <Text className="two-lines__text">{text}</Text>
      <Text className="two-lines__note">{note}</Text>
    </View>
  );
}
