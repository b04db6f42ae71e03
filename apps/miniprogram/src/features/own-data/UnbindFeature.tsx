import { useState } from 'react';
import type { Today } from '@suian/contracts/patient-app';
import { failureWords } from '../../data/failure.js';
import { leave, StillOnTheirWay } from '../../data/leave.js';
import { keptToday, loadToday } from '../../data/today.js';
import { useLoad } from '../../data/use-load.js';
import { useOnce } from '../../data/use-once.js';
import { goBack, restartAt } from '../../platform/navigate.js';
import { BigButton } from '../../ui/BigButton.js';
import { BottomBar } from '../../ui/BottomBar.js';
import { Card } from '../../ui/Card.js';
import { Loading } from '../../ui/Loading.js';
import { Root } from '../../ui/Root.js';
import { SeverityMark } from '../../ui/SeverityMark.js';
import { Words } from '../../ui/Words.js';
import { OWN_DATA } from '../../words/own-data.js';
import { FailedLoad } from './FailedLoad.js';

const WORDS = OWN_DATA.unbind;

/** 解除绑定: what ends, what stays and why, and the way back, before anything is done. */
export function UnbindFeature() {
  const { loaded, reload } = useLoad<Today>(async () => (await keptToday()) ?? loadToday());
  const [isDone, setDone] = useState(false);
  if (isDone) return <Left />;
  if (loaded.state === 'ready') return <AskUnbind today={loaded.value} onLeft={() => setDone(true)} />;
  return (
    <Root>
      {loaded.state === 'failed' ? <FailedLoad error={loaded.error} onRetry={reload} /> : <Loading />}
    </Root>
  );
}

function AskUnbind({ today, onLeft }: { today: Today; onLeft: () => void }) {
  const [error, setError] = useState<string | undefined>(undefined);
  const [isBusy, once] = useOnce();
  const unbind = () =>
    once(async () => {
      setError(undefined);
      try {
        await leave(today.seat.id);
        onLeft();
      } catch (failure) {
        setError(failure instanceof StillOnTheirWay ? WORDS.waiting : failureWords(failure));
      }
    });
  const foot = (
    <BottomBar error={error}>
      <BigButton label={WORDS.keep} onPress={() => void goBack()} />
      <BigButton
        label={isBusy ? WORDS.busy : WORDS.confirm}
        kind="outline"
        disabled={isBusy}
        onPress={unbind}
      />
    </BottomBar>
  );
  return (
    <Root foot={foot}>
      <Words text={WORDS.ask(today.seat.patientName)} size="title" strong />
      <Card title={WORDS.what}>
        {WORDS.lines.map((line) => (
          <Words key={line} text={line} />
        ))}
      </Card>
      <Words text={WORDS.again} tone="ink2" />
    </Root>
  );
}

function Left() {
  const foot = (
    <BottomBar>
      <BigButton label={WORDS.back} onPress={() => void restartAt('today')} />
    </BottomBar>
  );
  return (
    <Root foot={foot}>
      <Card>
        <SeverityMark level="normal" />
        <Words text={WORDS.done} size="title" strong />
        <Words text={WORDS.doneNote} tone="ink2" />
      </Card>
    </Root>
  );
}
