import { Text } from '@tarojs/components';

export interface WordsProps {
  text: string;
  /** By use: `question` a question, `title` a card's first line, `note` an explanation, `mark` never a sentence. */
  size?: 'display' | 'question' | 'title' | 'label' | 'body' | 'note' | 'mark';
  tone?: 'ink' | 'ink2' | 'brand' | 'green';
  strong?: boolean;
}

/** A block of text in one of the sizes of the type scale. */
export function Words({ text, size = 'body', tone = 'ink', strong = false }: WordsProps) {
  return <Text className={`words words--${size} words--${tone}${strong ? ' is-strong' : ''}`}>{text}</Text>;
}
