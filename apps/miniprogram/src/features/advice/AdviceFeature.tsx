import { useEffect } from 'react';
import { onOutboxChange } from '../../data/outbox.js';
import { keptToday } from '../../data/today.js';
import { whatWasTold } from '../../data/told.js';
import { lastOf, useLoad } from '../../data/use-load.js';
import { restartAt, usePageParam } from '../../platform/navigate.js';
import { BigButton } from '../../ui/BigButton.js';
import { CallWard } from '../../ui/CallWard.js';
import { EmptySun } from '../../ui/EmptySun.js';
import { Loading } from '../../ui/Loading.js';
import { Root } from '../../ui/Root.js';
import { WORDS } from '../../words.js';
import { ADVICE } from '../../words/advice.js';
import { ANSWER } from '../../words/answer.js';
import { AdviceView } from './AdviceView.js';

/** What to do now, from the moment the last answer is given; times fill in when the ward has it. */
export function AdviceFeature() {
  const submissionId = usePageParam('submission') ?? '';
  const { loaded, reload } = useLoad(() => whatWasTold(submissionId));
  const { loaded: kept } = useLoad(keptToday);
  const wardPhone = lastOf(kept)?.cover.wardPhone ?? '';
  useEffect(() => onOutboxChange(reload), [reload]);

  if (loaded.state === 'ready' && loaded.value) return <AdviceView told={loaded.value} />;
  if (loaded.state === 'loading') {
    return (
      <Root>
        <Loading word={WORDS.loading} />
      </Root>
    );
  }
  return (
    <Root>
      <EmptySun title={ADVICE.lost} note={ADVICE.lostNote} />
      {wardPhone ? <CallWard phone={wardPhone} /> : null}
      <BigButton label={ANSWER.goToday} onPress={() => void restartAt('today')} />
    </Root>
  );
}
