import { Text, View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import type { EntryJudgement } from '@suian/domain/diary/judge-entry';
import type { SecondLook } from '../../data/second-look.js';
import { useTicking } from '../../data/use-ticking.js';
import { shake } from '../../platform/system.js';
import { call } from '../../platform/wx.js';
import { BigButton } from '../../ui/BigButton.js';
import { ErrorLine } from '../../ui/ErrorLine.js';
import { Press } from '../../ui/Press.js';
import { SeverityMark } from '../../ui/SeverityMark.js';
import { Words } from '../../ui/Words.js';
import { DIARY } from '../../words/diary.js';
import { againWords, restLeft } from './again-words.js';

const say = DIARY.again;

interface AgainCardProps {
  look: SecondLook;
  judged: Pick<EntryJudgement, 'usual'> | null;
  problem: string;
  onRest: () => void;
  onSecond: () => void;
  onTypo: () => void;
}

/** Measure once more: in plain comparison with what is usual for him, the rest counted down, and when not to wait. */
export function AgainCard({ look, judged, problem, onRest, onSecond, onTypo }: AgainCardProps) {
  const now = useTicking(true);
  const left = restLeft(look, now);
  const isOver = useShakenAtTheEnd(look, left);
  const isLate = now.getTime() >= Date.parse(look.until);
  const words = againWords(look.entry, judged?.usual ?? []);
  const isResting = left > 0;
  return (
    <View className="notice--warning again">
      <View className="again__head">
        <SeverityMark level="warning" />
        <View className="again__words">
          <Words text={isOver ? say.over : words.title} size="title" strong />
          <Words text={isLate ? say.late : words.sentence} />
        </View>
      </View>
      {isResting ? <Resting left={left} /> : null}
      {isResting || isOver || isLate ? null : <BigButton label={say.rest} icon="clock" onPress={onRest} />}
      <View className="again__row">
        <BigButton label={say.second} kind={isOver || isLate ? 'main' : 'outline'} onPress={onSecond} />
        <BigButton label={say.typo} kind="outline" onPress={onTypo} />
      </View>
      {problem ? <ErrorLine text={problem} /> : null}
    </View>
  );
}

function Resting({ left }: { left: number }) {
  return (
    <View className="again__rest">
      <Text className="again__left">{say.resting(Math.floor(left / 60), left % 60)}</Text>
      <Words text={say.restingNote} size="note" tone="ink2" />
    </View>
  );
}

/** When not to wait: kept in sight at the bottom. */
export function DoNotWait({ look }: { look: SecondLook }) {
  const { metric } = look.entry;
  const { redBefore } = say;
  const before = metric === 'blood-pressure' || metric === 'glucose' ? redBefore[metric] : redBefore.other;
  return (
    <Press className="do-not-wait" onPress={() => void call('120')}>
      <SeverityMark level="critical" />
      <View className="again__words">
        <Words text={before} />
        <Text className="do-not-wait__call">{say.red120}</Text>
      </View>
    </Press>
  );
}

/** True once the rest is over; the phone shakes at that moment, not when the page is opened later. */
function useShakenAtTheEnd({ restUntil }: SecondLook, left: number): boolean {
  const wasResting = useRef(false);
  useEffect(() => {
    if (left > 0) wasResting.current = true;
    else if (wasResting.current) {
      wasResting.current = false;
      void shake();
    }
  }, [left]);
  return restUntil !== null && left === 0;
}
