import { useEffect, useState } from 'react';
import type { Today } from '@suian/contracts/patient-app';
import { codeOf, failureWords } from '../../data/failure.js';
import { onOutboxChange, outgoing, type Outgoing } from '../../data/outbox.js';
import { sendSoon } from '../../data/keep-sending.js';
import { keptToday, loadToday, type TodayView } from '../../data/today.js';
import { useLoad } from '../../data/use-load.js';
import { restartAt, stopPullDown, usePulledDown, useShown } from '../../platform/navigate.js';
import { BigButton } from '../../ui/BigButton.js';
import { EmptySun } from '../../ui/EmptySun.js';
import { ErrorLine } from '../../ui/ErrorLine.js';
import { Loading } from '../../ui/Loading.js';
import { Root } from '../../ui/Root.js';
import { TabBar } from '../../ui/TabBar.js';
import { RETRY } from '../../words/problems.js';
import { TODAY } from '../../words/today.js';
import { TodayContent } from './TodayContent.js';
import { UnwellFoot } from './UnwellFoot.js';

/** Home: what is due now and nothing else. The last known day shows at once, then the newest. */
export function TodayFeature() {
  const [kept, setKept] = useState<Today | null>(null);
  const { loaded, reload } = useLoad<TodayView>(loadToday);
  const waiting = useWaiting(reload);

  useEffect(() => {
    void keptToday().then(setKept);
  }, [loaded]);
  useShown(() => {
    reload();
    sendSoon();
  });
  usePulledDown(() => {
    reload();
    stopPullDown();
  });

  const today = loaded.state === 'ready' ? loaded.value.today : kept;
  const tabs = <TabBar current="today" onGo={(tab) => void restartAt(tab)} />;
  if (loaded.state === 'failed' && codeOf(loaded.error) === 'seat.not-found') {
    return (
      <Root foot={tabs}>
        <EmptySun title={TODAY.notBoundTitle} note={TODAY.notBoundNote} />
      </Root>
    );
  }
  if (!today) {
    return (
      <Root foot={tabs}>
        {loaded.state === 'failed' ? (
          <>
            <ErrorLine text={failureWords(loaded.error)} />
            <BigButton label={RETRY} onPress={reload} />
          </>
        ) : (
          <Loading word={TODAY.updating} />
        )}
      </Root>
    );
  }
  return (
    <Root
      foot={
        <>
          <UnwellFoot cover={today.cover} />
          {tabs}
        </>
      }
    >
      <TodayContent
        today={today}
        waiting={waiting}
        failure={loaded.state === 'failed' ? loaded.error : null}
      />
    </Root>
  );
}

/** Answers on their way; when one has arrived, today is asked again. */
function useWaiting(onArrived: () => void): Outgoing[] {
  const [waiting, setWaiting] = useState<Outgoing[]>([]);
  useEffect(() => {
    const look = () => {
      void outgoing().then((left) => {
        setWaiting(left);
        if (left.length === 0) onArrived();
      });
    };
    void outgoing().then(setWaiting);
    return onOutboxChange(look);
  }, [onArrived]);
  return waiting;
}
