import { useEffect } from 'react';
import { codeOf, failureWords } from '../../data/failure.js';
import { useLoad } from '../../data/use-load.js';
import { setTitle, usePageParam } from '../../platform/navigate.js';
import { BigButton } from '../../ui/BigButton.js';
import { ErrorLine } from '../../ui/ErrorLine.js';
import { Loading } from '../../ui/Loading.js';
import { NotBound } from '../../ui/NotBound.js';
import { Root } from '../../ui/Root.js';
import { WORDS } from '../../words.js';
import { DIARY } from '../../words/diary.js';
import { RETRY } from '../../words/problems.js';
import { EntryScreen } from './EntryScreen.js';
import { beginEntry } from './load-entry.js';

/** p06: one measurement, in under twenty seconds. */
export function EntryFeature() {
  const asked = usePageParam('metric') ?? '';
  const { loaded, reload } = useLoad(() => beginEntry(asked));
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
  if (loaded.state === 'failed' && codeOf(loaded.error) !== 'seat.not-found') {
    return (
      <Root>
        <ErrorLine text={failureWords(loaded.error)} />
        <BigButton label={RETRY} onPress={reload} />
      </Root>
    );
  }
  return (
    <Root>
      <NotBound />
    </Root>
  );
}
