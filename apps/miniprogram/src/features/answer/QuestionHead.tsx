import { Text, View } from '@tarojs/components';
import type { Item } from '@suian/domain/questionnaire/questionnaire';
import { useSpeech } from '../../platform/use-speech.js';
import { Icon } from '../../ui/Icon.js';
import { Notice } from '../../ui/Notice.js';
import { ProgressSegments } from '../../ui/ProgressSegments.js';
import { ReadAloud } from '../../ui/ReadAloud.js';
import { Words } from '../../ui/Words.js';
import { useElder } from '../../ui/elder.js';
import { ANSWER } from '../../words/answer.js';
import type { Filling } from './use-filling.js';

/** Where the patient is, what is saved, and the question. In 大字 it is the short wording, and the hint is only read aloud. */
export function QuestionHead({ filling }: { filling: Filling }) {
  const { item, position, total, saved } = filling;
  const isElder = useElder();
  const readAloud = <ReadQuestion item={item} />;
  return (
    <>
      <View className="where">
        <ProgressSegments total={total} done={position} />
        <View className="where__line">
          <Words text={ANSWER.progress(position, total)} size="note" tone="ink2" />
          {isElder ? readAloud : null}
          {saved === 'saved' && !(isElder && position > SAID_ONCE) ? <Saved /> : null}
        </View>
        {saved === 'failed' ? <Notice level="warning" text={ANSWER.notSaved} /> : null}
      </View>
      <View className="asked">
        <Words text={isElder ? (item.shortText ?? item.text) : item.text} size="question" strong />
        {item.hint && !isElder ? <Words text={item.hint} tone="ink2" /> : null}
        {isElder ? null : readAloud}
      </View>
    </>
  );
}

/** 大字 says 已自动保存 after the first answer and then no more. */
const SAID_ONCE = 1;

function Saved() {
  return (
    <View className="where__saved">
      <Icon name="tick" paint="green" stroke={2.4} />
      <Text>{ANSWER.saved}</Text>
    </View>
  );
}

function ReadQuestion({ item }: { item: Item }) {
  const speech = useSpeech();
  const choices = (item.choices ?? []).map((choice) => choice.label);
  const aloud = [item.text, item.hint ?? '', ...choices].join('。');
  return (
    <ReadAloud
      available={speech.available}
      speaking={speech.speaking}
      onToggle={() => speech.toggle(aloud)}
    />
  );
}
