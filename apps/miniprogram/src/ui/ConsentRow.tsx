import { Text, View } from '@tarojs/components';
import { Icon } from './Icon.js';
import { Press } from './Press.js';
import { WORDS } from '../words.js';

export interface ConsentRowProps {
  title: string;
  /** One sentence: what is done with what. */
  note: string;
  required: boolean;
  checked: boolean;
  onToggle: () => void;
}

export function ConsentRow({ title, note, required, checked, onToggle }: ConsentRowProps) {
  return (
    <Press className="consent" role="checkbox" checked={checked} onPress={onToggle}>
      <View className={`ring ring--square${checked ? ' is-full' : ''}`}>
        {checked ? <Icon name="tick" paint="white" size="fill" stroke={3} /> : null}
      </View>
      <View className="consent__words">
        <View className="consent__head">
          <Text className="consent__title">{title}</Text>
          <Text className={`chip${required ? ' chip--brand' : ''}`}>
            {required ? WORDS.consent.required : WORDS.consent.optional}
          </Text>
        </View>
        <Text className="consent__note">{note}</Text>
      </View>
    </Press>
  );
}
