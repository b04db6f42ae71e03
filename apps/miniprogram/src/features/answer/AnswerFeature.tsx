import type { DueTask, Today } from '@suian/contracts/patient-app';
import { loadToday, keptToday } from '../../data/today.js';
import { readDraft, type Draft } from '../../data/drafts.js';
import { failureWords } from '../../data/failure.js';
import { useLoad } from '../../data/use-load.js';
import { restartAt, usePageParam } from '../../platform/navigate.js';
import { BigButton } from '../../ui/BigButton.js';
import { EmptySun } from '../../ui/EmptySun.js';
import { ErrorLine } from '../../ui/ErrorLine.js';
import { Loading } from '../../ui/Loading.js';
import { Root } from '../../ui/Root.js';
import { WORDS } from '../../words.js';
import { ANSWER } from '../../words/answer.js';
import { RETRY } from '../../words/problems.js';
import { OneQuestion } from './OneQuestion.js';

interface Begun {
  task: DueTask;
  today: Today;
  draft: Draft | null;
}

/** A questionnaire, one question a screen. The questions came with 今天, so it opens without network. */
export function AnswerFeature() {
  const taskId = usePageParam('task') ?? '';
  const { loaded, reload } = useLoad<Begun | null>(() => begin(taskId));
  if (loaded.state === 'loading') {
    return (
      <Root>
        <Loading word={WORDS.loading} />
      </Root>
    );
  }
  if (loaded.state === 'failed') return <NotAsked error={loaded.error} onRetry={reload} />;
  if (!loaded.value) {
    return (
      <Root>
        <EmptySun title={ANSWER.gone} note={ANSWER.goneNote} />
        <BigButton label={ANSWER.goToday} onPress={() => void restartAt('today')} />
      </Root>
    );
  }
  return <OneQuestion {...loaded.value} />;
}

/** Whether it is still to be done could not be asked: that is not the same as gone. */
function NotAsked({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <Root>
      <ErrorLine text={failureWords(error)} />
      <BigButton label={RETRY} onPress={onRetry} />
      <BigButton label={ANSWER.goToday} kind="quiet" onPress={() => void restartAt('today')} />
    </Root>
  );
}

async function begin(taskId: string): Promise<Begun | null> {
  const find = (today: Today | null) => today?.tasks.find((each) => each.id === taskId);
  const kept = await keptToday();
  const today = find(kept) ? kept : await loadToday();
  const task = find(today);
  return task && today ? { task, today, draft: await readDraft(taskId) } : null;
}
