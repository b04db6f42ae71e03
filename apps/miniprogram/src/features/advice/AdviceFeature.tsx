import { useEffect } from 'react';
import { readJudgement, withReceipt, type Judgement } from '../../data/judgement.js';
import { onOutboxChange, outgoing, receiptOf } from '../../data/outbox.js';
import { useLoad } from '../../data/use-load.js';
import type { SubmitReceipt } from '@suian/contracts/patient-app';
import type { ErrorCode } from '@suian/contracts/errors';
import { restartAt, usePageParam } from '../../platform/navigate.js';
import { BigButton } from '../../ui/BigButton.js';
import { EmptySun } from '../../ui/EmptySun.js';
import { Loading } from '../../ui/Loading.js';
import { Root } from '../../ui/Root.js';
import { WORDS } from '../../words.js';
import { ADVICE } from '../../words/advice.js';
import { ANSWER } from '../../words/answer.js';
import { AdviceView } from './AdviceView.js';

/** Where the answer is on its way to the ward. */
export interface Told {
  judgement: Judgement;
  receipt: SubmitReceipt | null;
  refusedWith: ErrorCode | null;
}

/** What to do now, from the moment the last answer is given; times fill in when the ward has it. */
export function AdviceFeature() {
  const submissionId = usePageParam('submission') ?? '';
  const { loaded, reload } = useLoad<Told | null>(() => whatWasTold(submissionId));
  useEffect(() => onOutboxChange(reload), [reload]);

  if (loaded.state === 'loading') {
    return (
      <Root>
        <Loading word={WORDS.loading} />
      </Root>
    );
  }
  if (loaded.state === 'failed' || !loaded.value) {
    return (
      <Root>
        <EmptySun title={ADVICE.lost} />
        <BigButton label={ANSWER.goToday} onPress={() => void restartAt('today')} />
      </Root>
    );
  }
  return <AdviceView told={loaded.value} />;
}

async function whatWasTold(submissionId: string): Promise<Told | null> {
  const judgement = await readJudgement(submissionId);
  if (!judgement) return null;
  const receipt = await receiptOf(submissionId);
  const own = (await outgoing()).find((entry) => entry.body.submissionId === submissionId);
  return { judgement: withReceipt(judgement, receipt), receipt, refusedWith: own?.refusedWith ?? null };
}
