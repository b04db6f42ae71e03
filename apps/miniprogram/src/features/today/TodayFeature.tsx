import { useEffect, useState } from 'react';
import type { Today } from '@suian/contracts/patient-app';
import { codeOf, failureWords } from '../../data/failure.js';
import { onOutboxChange, outgoing } from '../../data/outbox.js';
import type { Outgoing } from '../../data/outgoing.js';
import { keptToday, loadToday } from '../../data/today.js';
import { lastOf, useLoad } from '../../data/use-load.js';
import { restartAt, stopPullDown, usePulledDown, useShownAgain } from '../../platform/navigate.js';
import { BigButton } from '../../ui/BigButton.js';
import { EmptySun } from '../../ui/EmptySun.js';
import { ErrorLine } from '../../ui/ErrorLine.js';
import { Loading } from '../../ui/Loading.js';
import { Root } from '../../ui/Root.js';
import { TabBar } from '../../ui/TabBar.js';
import { UnwellFoot } from '../../ui/UnwellFoot.js';
import { RETRY } from '../../words/problems.js';
import { TODAY } from '../../words/today.js';
import { OnTheirWay } from './OnTheirWay.js';
import { TodayContent } from './TodayContent.js';

/** Home: what is due now and nothing else. The last known day shows at once, then the newest. */
export function TodayFeature() {
  const [kept, setKept] = useState<Today | null>(null);
  const { loaded, reload } = useLoad(loadToday);
  const answers = useOnTheirWay(reload);

  useEffect(() => {
    void keptToday().then(setKept);
  }, []);
  useShownAgain(reload);
  usePulledDown(() => {
    reload();
    stopPullDown();
  });

  const failure = loaded.state === 'failed' ? loaded.error : null;
  const isUnbound = codeOf(failure) === 'seat.not-found';
  const today = isUnbound ? null : (lastOf(loaded) ?? kept);
  return (
    <Root
      foot={
        <>
          {today ? <UnwellFoot cover={today.cover} /> : null}
          <TabBar current="today" onGo={(tab) => void restartAt(tab)} />
        </>
      }
    >
      {today ? null : <OnTheirWay answers={answers} />}
      {isUnbound ? <EmptySun title={TODAY.notBoundTitle} note={TODAY.notBoundNote} /> : null}
      {failure && !isUnbound && !today ? <Failed error={failure} onRetry={reload} /> : null}
      {loaded.state === 'loading' && !today ? <Loading word={TODAY.updating} /> : null}
      {today ? (
        <TodayContent
          today={today}
          answers={answers}
          failure={failure}
          isUpdating={loaded.state === 'loading'}
        />
      ) : null}
    </Root>
  );
}

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <>
      <ErrorLine text={failureWords(error)} />
      <BigButton label={RETRY} onPress={onRetry} />
    </>
  );
}

/** Answers that did not reach the ward yet, or never will; when all are through, today is asked again. */
function useOnTheirWay(onAllThrough: () => void): Outgoing[] {
  const [answers, setAnswers] = useState<Outgoing[]>([]);
  useEffect(() => {
    const look = async () => {
      const left = await outgoing();
      setAnswers(left);
      if (left.length === 0) onAllThrough();
    };
    void outgoing().then(setAnswers);
    return onOutboxChange(() => void look());
  }, [onAllThrough]);
  return answers;
}
