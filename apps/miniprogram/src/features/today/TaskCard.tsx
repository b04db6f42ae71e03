import type { DueTask } from '@suian/contracts/patient-app';
import { visibleItems } from '@suian/domain/questionnaire/visible-items';
import { readDraft } from '../../data/drafts.js';
import { useLoad } from '../../data/use-load.js';
import { open, useShown } from '../../platform/navigate.js';
import { BigButton } from '../../ui/BigButton.js';
import { Card } from '../../ui/Card.js';
import { Words } from '../../ui/Words.js';
import { dayMomentWords } from '../../words/time.js';
import { TODAY } from '../../words/today.js';

interface TaskCardProps {
  task: DueTask;
  others: number;
  now: Date;
  offsetMinutes: number;
}

/** The one thing to do, and how much of it is done already. */
export function TaskCard({ task, others, now, offsetMinutes }: TaskCardProps) {
  const { loaded, reload } = useLoad(() => draftPosition(task));
  useShown(reload);
  const position = loaded.state === 'ready' ? loaded.value : null;
  const questions = visibleItems(task.questionnaire, {}).length;
  const due = dayMomentWords(new Date(task.dueAt), now, offsetMinutes);
  return (
    <Card>
      <Words text={headWords(task, others)} tone="brand" strong />
      <Words text={task.questionnaire.title} size="title" strong />
      <Words
        text={
          task.isOverdue
            ? TODAY.effortLate(questions, task.estimatedMinutes)
            : TODAY.effort(questions, task.estimatedMinutes, due)
        }
        tone="ink2"
      />
      <BigButton
        label={position ? TODAY.resume(position) : TODAY.start}
        onPress={() => void open('answer', { task: task.id })}
      />
      {others > 0 ? <Words text={TODAY.more(others)} size="note" tone="ink2" /> : null}
    </Card>
  );
}

function headWords(task: DueTask, others: number): string {
  if (task.isOverdue) return TODAY.overdue;
  return others > 0 ? TODAY.several(others + 1) : TODAY.onlyOne;
}

/** The number of the question a draft stopped at, or null where nothing was begun. */
async function draftPosition(task: DueTask): Promise<number | null> {
  const draft = await readDraft(task.id);
  if (!draft || draft.questionnaireVersionId !== task.questionnaireVersionId) return null;
  const index = visibleItems(task.questionnaire, draft.answers).findIndex((item) => item.linkId === draft.at);
  return index < 0 ? null : index + 1;
}
