import { useEffect } from 'react';
import type { DueTask, Today } from '@suian/contracts/patient-app';
import type { Draft } from '../../data/drafts.js';
import { askForGrant } from '../../data/grants.js';
import { judge, type Judgement } from '../../data/judgement.js';
import { useOnce } from '../../data/use-once.js';
import { replace, setTitle } from '../../platform/navigate.js';
import { beforeLeaving } from '../../platform/wx.js';
import { BigButton } from '../../ui/BigButton.js';
import { BottomBar } from '../../ui/BottomBar.js';
import { Notice } from '../../ui/Notice.js';
import { Root } from '../../ui/Root.js';
import { ANSWER } from '../../words/answer.js';
import { AnswerInput } from './AnswerInput.js';
import { handOver } from './hand-over.js';
import { QuestionHead } from './QuestionHead.js';
import { useFilling } from './use-filling.js';

/** Within the tap that sends. Who has to call somebody now is not asked about messages. */
async function askAfter({ advice }: Judgement, { messageTemplates }: Today): Promise<void> {
  if (advice.level !== 'critical') await askForGrant('submit', messageTemplates);
}

interface OneQuestionProps {
  task: DueTask;
  today: Today;
  draft: Draft | null;
}

export function OneQuestion({ task, today, draft }: OneQuestionProps) {
  const filling = useFilling(task, draft);
  const [isBusy, once] = useOnce();
  const { item, position, total, error } = filling;

  useEffect(() => {
    void setTitle(task.title);
  }, [task.title]);

  const next = () => {
    if (!filling.next()) return;
    once(async () => {
      const judgement = judge(task, today, filling.submissionId, filling.answers);
      const asked = askAfter(judgement, today);
      await handOver(task, today, judgement, filling.answers);
      await beforeLeaving(asked);
      await replace('advice', { submission: filling.submissionId });
    });
  };
  const foot = (
    <BottomBar row error={error}>
      {position > 1 ? <BigButton label={ANSWER.previous} kind="outline" onPress={filling.previous} /> : null}
      <BigButton label={position === total ? ANSWER.submit : ANSWER.next} disabled={isBusy} onPress={next} />
    </BottomBar>
  );
  return (
    <Root foot={foot}>
      {task.isOverdue && position === 1 ? <Notice text={ANSWER.late} /> : null}
      <QuestionHead key={`asked ${item.linkId}`} filling={filling} />
      <AnswerInput key={`answer ${item.linkId}`} filling={filling} task={task} today={today} />
    </Root>
  );
}
