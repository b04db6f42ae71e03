import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { readPreference, writePreference } from '../../platform/storage.js';
import { BigButton } from '../../ui/BigButton.js';
import { BottomBar } from '../../ui/BottomBar.js';
import { Notice } from '../../ui/Notice.js';
import { Press } from '../../ui/Press.js';
import { Root } from '../../ui/Root.js';
import { Icon } from '../../ui/Icon.js';
import { DIARY, valuesWords } from '../../words/diary.js';
import { Doubt } from './Doubt.js';
import { EntryFields } from './EntryFields.js';
import { HowTo } from './HowTo.js';
import { ChooseTime, MeasuredAt } from './MeasuredAt.js';
import type { BegunEntry } from './load-entry.js';
import type { EntryFormState } from './use-entry-form.js';
import type { Recording } from './use-recording.js';

interface EntryFormProps {
  begun: BegunEntry;
  form: EntryFormState;
  recording: Recording;
}

type Opened = 'how' | 'when' | null;

export function EntryForm({ begun, form, recording }: EntryFormProps) {
  const { metric, today } = begun;
  const [opened, setOpened] = useState<Opened>(null);
  const [wasEmpty, setEmpty] = useState(false);
  const { first, isBusy } = recording;
  const isSwapped = form.faults.some(({ what }) => what === 'swapped');
  const isBlankNote = metric === 'note' && form.typed.note.trim() === '';
  const save = () => {
    setEmpty(isBlankNote);
    if (!isBlankNote && form.check()) recording.save(form.typed);
  };
  const foot =
    opened === 'when' || isSwapped ? undefined : (
      <BottomBar error={wasEmpty && isBlankNote ? DIARY.faults.empty : undefined}>
        <BigButton label={isBusy ? DIARY.saving : DIARY.save} disabled={isBusy} onPress={save} />
      </BottomBar>
    );
  return (
    <Root foot={foot}>
      {first ? <Notice icon="undo" text={DIARY.again.secondHead(valuesWords(first.entry.values))} /> : null}
      <Top begun={begun} form={form} opened={opened} onOpen={setOpened} />
      {opened === 'how' ? <HowTo metric={metric} /> : null}
      {opened === 'when' ? (
        <ChooseTime
          at={form.typed.at}
          offsetMinutes={today.offsetMinutes}
          onChoose={(at) => {
            form.edit({ at });
            setOpened(null);
          }}
        />
      ) : (
        <EntryFields metric={metric} form={form} />
      )}
      {isSwapped ? <Swapped form={form} /> : null}
      <FirstTime begun={begun} isOpen={opened === null && !isSwapped} />
    </Root>
  );
}

interface TopProps {
  begun: BegunEntry;
  form: EntryFormState;
  opened: Opened;
  onOpen: (opened: Opened) => void;
}

/** When, and how it is done. */
function Top({ begun, form, opened, onOpen }: TopProps) {
  const { metric, today } = begun;
  const toggle = (what: 'how' | 'when') => onOpen(opened === what ? null : what);
  if (metric === 'note') return null;
  return (
    <View className="entry-top">
      <MeasuredAt
        at={form.typed.at}
        offsetMinutes={today.offsetMinutes}
        isOpen={opened === 'when'}
        onOpen={() => toggle('when')}
      />
      {DIARY.howTo.sentences[metric] ? (
        <Press className="entry-how" onPress={() => toggle('how')}>
          <Icon name="document" paint="brand" />
          <Text className="entry-how__word">{opened === 'how' ? DIARY.howTo.close : DIARY.howTo.open}</Text>
        </Press>
      ) : null}
    </View>
  );
}

function Swapped({ form }: { form: EntryFormState }) {
  const { systolic = '', diastolic = '' } = form.typed.figures;
  return (
    <Doubt
      title={DIARY.swapped.title}
      note={DIARY.swapped.note(Number(systolic), Number(diastolic))}
      yes={DIARY.swapped.swap}
      no={DIARY.swapped.keep}
      onYes={form.swap}
      onNo={() => form.edit({})}
    />
  );
}

/** The picture of the posture stands under the fields until the first entry was made. */
function FirstTime({ begun, isOpen }: { begun: BegunEntry; isOpen: boolean }) {
  const key = `how-seen:${begun.metric}`;
  const [wasSeen] = useState(() => {
    const seen = readPreference(key) !== null;
    writePreference(key, '1');
    return seen;
  });
  const isFirst = begun.metric === 'blood-pressure' && !wasSeen && !begun.diary?.rows.length;
  return isFirst && isOpen ? <HowTo metric={begun.metric} /> : null;
}
