import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import type { DueTask, Today } from '@suian/contracts/patient-app';
import type { Draft } from '../../data/drafts.js';
import { useOnce } from '../../data/use-once.js';
import { replace, setTitle } from '../../platform/navigate.js';
import { useSpeech } from '../../platform/use-speech.js';
import { BigButton } from '../../ui/BigButton.js';
import { BottomBar } from '../../ui/BottomBar.js';
import { ErrorLine } from '../../ui/ErrorLine.js';
import { Notice } from '../../ui/Notice.js';
import { ProgressSegments } from '../../ui/ProgressSegments.js';
import { ReadAloud } from '../../ui/ReadAloud.js';
import { Root } from '../../ui/Root.js';
import { Words } from '../../ui/Words.js';
import { useElder } from '../../ui/elder.js';
import { ANSWER } from '../../words/answer.js';
import { AnswerInput } from './AnswerInput.js';
import { handOver } from './hand-over.js';
import { useFilling, type Filling } from './use-filling.js';

interface OneQuestionProps {
  task: DueTask;
  today: Today;
  draft: Draft | null;
}

export function OneQuestion({ task, today, draft }: OneQuestionProps) {
  const filling = useFilling(task, draft);
  const [isBusy, once] = useOnce();
  const isLast = filling.position === filling.total;

  useEffect(() => {
    void setTitle(task.title);
  }, [task.title]);

  const next = () => {
    if (!filling.next()) return;
    once(async () => {
      await handOver(task, today, filling.submissionId, filling.answers);
      await replace('advice', { submission: filling.submissionId });
    });
  };
  const foot = (
    <BottomBar row>
      {filling.position > 1 ? (
        <BigButton label={ANSWER.previous} kind="outline" onPress={filling.previous} />
      ) : null}
      <BigButton label={isLast ? ANSWER.submit : ANSWER.next} disabled={isBusy} onPress={next} />
    </BottomBar>
  );
  return (
    <Root foot={foot}>
      <Where filling={filling} />
      {task.isOverdue && filling.position === 1 ? <Notice text={ANSWER.late} /> : null}
      <Asked filling={filling} />
      <AnswerInput key={filling.item.linkId} filling={filling} task={task} today={today} />
      {filling.error ? <ErrorLine text={filling.error} /> : null}
    </Root>
  );
}

function Where({ filling }: { filling: Filling }) {
  const isElder = useElder();
  const savedWords = { 'not-yet': '', saved: ANSWER.saved, failed: ANSWER.notSaved }[filling.saved];
  const shown = isElder && filling.saved === 'saved' && filling.position > 2 ? '' : savedWords;
  return (
    <View className="where">
      <ProgressSegments total={filling.total} done={filling.position} />
      <View className="where__line">
        <Text className="words words--note words--ink2">
          {ANSWER.progress(filling.position, filling.total)}
        </Text>
        {shown ? (
          <Words text={shown} size="note" tone={filling.saved === 'failed' ? 'ink' : 'green'} />
        ) : null}
      </View>
    </View>
  );
}

function Asked({ filling }: { filling: Filling }) {
  const { item } = filling;
  const isElder = useElder();
  const speech = useSpeech();
  const text = isElder ? (item.shortText ?? item.text) : item.text;
  const aloud = [item.text, item.hint ?? '', ...(item.choices ?? []).map((choice) => choice.label)].join(
    '。',
  );
  return (
    <View className="asked">
      <Words text={text} size="question" strong />
      {item.hint && !isElder ? <Words text={item.hint} size="body" tone="ink2" /> : null}
      <ReadAloud
        available={speech.available}
        speaking={speech.speaking}
        onToggle={() => speech.toggle(aloud)}
      />
    </View>
  );
}
