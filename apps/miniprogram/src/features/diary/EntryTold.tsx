import { View } from '@tarojs/components';
import type { RecordEntryRequest } from '@suian/contracts/diary';
import type { ErrorCode } from '@suian/contracts/errors';
import type { UsualRange } from '@suian/domain/diary/usual';
import { replace, restartAt } from '../../platform/navigate.js';
import { BigButton } from '../../ui/BigButton.js';
import { CallWard } from '../../ui/CallWard.js';
import { Card } from '../../ui/Card.js';
import { ErrorLine } from '../../ui/ErrorLine.js';
import { Notice } from '../../ui/Notice.js';
import { Root } from '../../ui/Root.js';
import { SeverityMark } from '../../ui/SeverityMark.js';
import { Words } from '../../ui/Words.js';
import { besideWords, DIARY, unitWords, valuesWords } from '../../words/diary.js';
import { problemWords } from '../../words/problems.js';
import { usualWords } from './again-words.js';
import type { useMistake } from './use-mistake.js';

const say = DIARY.told;

export interface ToldEntry {
  entry: RecordEntryRequest;
  hasArrived: boolean;
  isFragile: boolean;
  refusedWith: ErrorCode | null;
  usual: readonly UsualRange[];
  /** The first of the two, where this was the second. */
  first: RecordEntryRequest | null;
}

interface EntryToldProps {
  told: ToldEntry;
  wardPhone: string;
  mistake: ReturnType<typeof useMistake>;
}

/** What was recorded, calmly, and what is usual for him. */
export function EntryTold({ told, wardPhone, mistake }: EntryToldProps) {
  const { entry, refusedWith } = told;
  if (refusedWith) return <Refused code={refusedWith} wardPhone={wardPhone} />;
  const isNote = entry.metric === 'note';
  const beside = [unitWords(entry.metric), besideWords(entry.values)].filter(Boolean).join('，');
  return (
    <Root>
      <View className="told-entry">
        <SeverityMark level="normal" />
        <View className="again__words">
          <Words text={headOf(told)} size="title" strong />
          {isNote ? null : <Words text={valuesWords(entry.values)} size="display" strong />}
          {beside ? <Words text={beside} tone="ink2" /> : null}
          {told.first ? <Words text={say.second(valuesWords(told.first.values))} /> : null}
          {told.usual[0] ? <Words text={usualWords(told.usual[0])} /> : null}
          <Words text={told.hasArrived ? say.savedNote : say.waitingNote} tone="ink2" />
        </View>
      </View>
      <Card>
        <BigButton label={say.done} onPress={() => void restartAt('today')} />
        <BigButton
          label={say.trend(entry.metric)}
          kind="outline"
          onPress={() => void replace('trend', { metric: entry.metric })}
        />
        <BigButton label={say.another} kind="quiet" onPress={() => void replace('diary')} />
        {isNote ? null : (
          <BigButton
            label={DIARY.again.typo}
            kind="quiet"
            disabled={mistake.isBusy}
            onPress={() => mistake.mark(entry)}
          />
        )}
        {mistake.problem ? <ErrorLine text={mistake.problem} /> : null}
      </Card>
    </Root>
  );
}

function headOf({ hasArrived, isFragile }: ToldEntry): string {
  if (hasArrived) return say.saved;
  return isFragile ? say.fragile : say.waiting;
}

function Refused({ code, wardPhone }: { code: ErrorCode; wardPhone: string }) {
  return (
    <Root>
      <Notice level="warning" text={say.refused}>
        <Words text={problemWords(code)} tone="ink2" />
        <CallWard phone={wardPhone} kind="main" />
      </Notice>
      <BigButton label={say.done} kind="outline" onPress={() => void restartAt('today')} />
    </Root>
  );
}
