import { Text, View } from '@tarojs/components';

/** Grey bars where the words will be: never a guess of a name or a value. */
export function Loading({ word }: { word?: string }) {
  return (
    <View className="card loading">
      {word ? <Text className="loading__word">{word}</Text> : null}
      <View className="loading__bar is-short" />
      <View className="loading__bar" />
      <View className="loading__bar is-mid" />
    </View>
  );
}
