import { View } from '@tarojs/components';
import type { RecordEntryRequest } from '@suian/contracts/diary';
import { metricKind } from '@suian/domain/diary/catalogue';
import { restartAt } from '../../platform/navigate.js';
import { BigButton } from '../../ui/BigButton.js';
import { BottomBar } from '../../ui/BottomBar.js';
import { Card } from '../../ui/Card.js';
import { MeasureField } from '../../ui/MeasureField.js';
import { Root } from '../../ui/Root.js';
import { Words } from '../../ui/Words.js';
import { useElder } from '../../ui/elder.js';
import { DIARY, valuesWords } from '../../words/diary.js';
import { AgainCard, DoNotWait } from './AgainCard.js';
import { Doubt } from './Doubt.js';
import { EntryForm } from './EntryForm.js';
import { EntryTold } from './EntryTold.js';
import { typedOf } from './entry-request.js';
import type { BegunEntry } from './load-entry.js';
import type { Phase } from './outcome.js';
import { useEntryForm } from './use-entry-form.js';
import { useMistake } from './use-mistake.js';
import { useRecording, type Recording } from './use-recording.js';

/** Typing, then what is said about it: calm, measured once more, or the advice page. */
export function EntryScreen({ begun }: { begun: BegunEntry }) {
  const form = useEntryForm(begun.metric);
  const recording = useRecording(begun);
  const mistake = useMistake((entry) => {
    form.restart(typedOf(entry));
    recording.typeAgain();
  });
  const { phase } = recording;
  switch (phase.at) {
    case 'typing':
      return <EntryForm begun={begun} form={form} recording={recording} />;
    case 'twice':
      return <Twice phase={phase} recording={recording} />;
    case 'again':
      return (
        <Again
          phase={phase}
          recording={recording}
          mistake={mistake}
          onSecond={() => {
            form.restart({ ...typedOf(phase.look.entry), figures: {}, at: null });
            recording.typeSecond(phase.look);
          }}
        />
      );
    case 'told':
      return <EntryTold told={phase.told} wardPhone={begun.today.cover.wardPhone} mistake={mistake} />;
    case 'alarm':
      return <Root />;
  }
}

function Twice({ phase, recording }: { phase: Extract<Phase, { at: 'twice' }>; recording: Recording }) {
  return (
    <Root>
      <Doubt
        title={DIARY.twice.title}
        note={DIARY.twice.note(valuesWords(phase.before.values))}
        yes={DIARY.twice.same}
        no={DIARY.twice.another}
        onYes={() => void restartAt('today')}
        onNo={() => recording.saveAnyway(phase.entry)}
      />
    </Root>
  );
}

interface AgainProps {
  phase: Extract<Phase, { at: 'again' }>;
  recording: Recording;
  mistake: ReturnType<typeof useMistake>;
  onSecond: () => void;
}

function Again({ phase, recording, mistake, onSecond }: AgainProps) {
  const { look, judged } = phase;
  const isElder = useElder();
  const foot = (
    <BottomBar>
      <DoNotWait look={look} />
    </BottomBar>
  );
  return (
    <Root foot={foot}>
      {isElder ? (
        <Words text={valuesWords(look.entry.values)} size="display" strong />
      ) : (
        <Written entry={look.entry} questioned={judged?.findings.flatMap(partsOf) ?? []} />
      )}
      <AgainCard
        look={look}
        judged={judged}
        problem={mistake.problem}
        onRest={() => recording.rest(look)}
        onSecond={onSecond}
        onTypo={() => mistake.mark(look.entry)}
      />
      <BigButton label={DIARY.again.leave} kind="quiet" onPress={() => void restartAt('today')} />
    </Root>
  );
}

function partsOf({ evidence }: { evidence: readonly { linkId: string }[] }): string[] {
  return evidence.map(({ linkId }) => linkId);
}

function Written({ entry, questioned }: { entry: RecordEntryRequest; questioned: readonly string[] }) {
  const { parts } = metricKind(entry.metric);
  const shown = parts.filter(({ part }) => entry.values[part] !== undefined);
  return (
    <Card>
      <View className="figures">
        {shown.map(({ part, unit, decimals }) => (
          <MeasureField
            key={part}
            label={DIARY.part(part)}
            unit={unit}
            value={String(entry.values[part] ?? '')}
            decimal={decimals > 0}
            focus={false}
            fixed
            questioned={questioned.includes(part)}
            onChange={idle}
            onFocus={idle}
            onDone={idle}
          />
        ))}
      </View>
    </Card>
  );
}

const idle = () => undefined;
