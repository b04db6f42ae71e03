import { useEffect } from 'react';
import { failureWords } from '../../data/failure.js';
import { useLoad } from '../../data/use-load.js';
import { restartAt, setTitle, usePageParam } from '../../platform/navigate.js';
import { BigButton } from '../../ui/BigButton.js';
import { EmptySun } from '../../ui/EmptySun.js';
import { Loading } from '../../ui/Loading.js';
import { Root } from '../../ui/Root.js';
import { WORDS } from '../../words.js';
import { ANSWER } from '../../words/answer.js';
import { DIARY } from '../../words/diary.js';
import { EntryScreen } from './EntryScreen.js';
import { beginEntry } from './load-entry.js';

/** p06: one measurement, in under twenty seconds. */
export function EntryFeature() {
  const asked = usePageParam('metric') ?? '';
  const { loaded } = useLoad(() => beginEntry(asked));
  const begun = loaded.state === 'ready' ? loaded.value : null;
  useEffect(() => {
    if (begun) void setTitle(DIARY.recordTitle(begun.metric));
  }, [begun]);

  if (begun) return <EntryScreen begun={begun} />;
  if (loaded.state === 'loading') {
    return (
      <Root>
        <Loading word={WORDS.loading} />
      </Root>
    );
  }
  return (
    <Root>
      <EmptySun
        title={DIARY.empty.title}
        note={loaded.state === 'failed' ? failureWords(loaded.error) : DIARY.empty.note}
      />
      <BigButton label={ANSWER.goToday} onPress={() => void restartAt('today')} />
    </Root>
  );
}
