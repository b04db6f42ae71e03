import { View } from '@tarojs/components';
import { BigButton } from '../../ui/BigButton.js';
import { Notice } from '../../ui/Notice.js';
import { Words } from '../../ui/Words.js';

interface DoubtProps {
  title: string;
  note: string;
  yes: string;
  no: string;
  onYes: () => void;
  onNo: () => void;
}

/** A question before it is recorded: 是不是写反了, 是同一次吗. */
export function Doubt({ title, note, yes, no, onYes, onNo }: DoubtProps) {
  return (
    <Notice level="warning" text={title}>
      <Words text={note} />
      <View className="doubt">
        <BigButton label={yes} onPress={onYes} />
        <BigButton label={no} kind="outline" onPress={onNo} />
      </View>
    </Notice>
  );
}
