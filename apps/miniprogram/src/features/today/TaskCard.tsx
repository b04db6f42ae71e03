import { View } from '@tarojs/components';
import type { DueTask } from '@suian/contracts/patient-app';
import { visibleItems } from '@suian/domain/questionnaire/visible-items';
import { readDraft } from '../../data/drafts.js';
import { useLoad } from '../../data/use-load.js';
import { open, useShownAgain } from '../../platform/navigate.js';
import { BigButton } from '../../ui/BigButton.js';
import { Card } from '../../ui/Card.js';
import { Words } from '../../ui/Words.js';
import { useElder } from '../../ui/elder.js';
import { dayMomentWords } from '../../words/time.js';
import { TODAY } from '../../words/today.js';

interface TaskCardProps {
  task: DueTask;
  others: number;
  /** Null while this phone cannot know the time. */
  now: Date | null;
  offsetMinutes: number;
}

/** The one thing to do, and how much of it is done already. */
export function TaskCard({ task, others, now, offsetMinutes }: TaskCardProps) {
  const { loaded, reload } = useLoad(() => draftPosition(task));
  useShownAgain(reload);
  const isElder = useElder();
  const position = loaded.state === 'ready' ? loaded.value : null;
  const due = TODAY.dueBefore(dayMomentWords(new Date(task.dueAt), now, offsetMinutes));
  const isOverdue = task.isOverdue || (now !== null && new Date(task.dueAt) < now);
  const effort = TODAY.effort(visibleItems(task.questionnaire, {}).length, task.estimatedMinutes);
  return (
    <Card>
      <Words text={headWords(isOverdue, others)} tone="brand" strong />
      <Words text={TODAY.taskTitle} size="title" strong />
      <View className="task__effort">
        <Words text={isElder ? effort : `${task.questionnaire.title} · ${effort}`} tone="ink2" />
        {isOverdue || isElder ? null : <Words text={due} tone="ink2" />}
      </View>
      <BigButton
        label={position ? TODAY.resume(position) : TODAY.start}
        onPress={() => void open('answer', { task: task.id })}
      />
      {isElder && !isOverdue ? (
        <View className="task__due">
          <Words text={due} tone="ink2" />
        </View>
      ) : null}
      {others > 0 ? (
        <View className="task__due">
          <Words text={TODAY.more(others)} size="note" tone="ink2" />
        </View>
      ) : null}
    </Card>
  );
}

function headWords(isOverdue: boolean, others: number): string {
  if (isOverdue) return TODAY.overdue;
  return others > 0 ? TODAY.several(others + 1) : TODAY.onlyOne;
}

/** The number of the question a draft stopped at, or null where nothing was begun. */
async function draftPosition(task: DueTask): Promise<number | null> {
  const draft = await readDraft(task.id);
  if (!draft || draft.questionnaireVersionId !== task.questionnaireVersionId) return null;
  const index = visibleItems(task.questionnaire, draft.answers).findIndex((item) => item.linkId === draft.at);
  return index < 0 ? null : index + 1;
}
