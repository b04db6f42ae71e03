import type { PlanCard, TaskCard } from '@suian/contracts/patients';
import { useState } from 'react';
import type { ClockProps } from '../../ui/clock-props.js';
import { Tag } from '../../ui/Tag.js';
import { dateOf, dayWords } from '../../ui/time-words.js';
import { patientsWords } from '../../words/patients.js';
import { tasksAround, tasksInOrder } from './main-stay.js';
import css from './patient.module.css';
import { reminderWords } from './reminder-words.js';
import { doerWords, statusWords } from './step-words.js';

const say = patientsWords.plan;

type TaskRowsProps = ClockProps & { plan: PlanCard; onOpenResponse: (responseId: string) => void };

/** A plan that goes on for years shows what is near; the rest on demand. */
export function TaskRows({ plan, onOpenResponse, ...clock }: TaskRowsProps) {
  const [showsAll, setShowsAll] = useState(false);
  const all = tasksInOrder(plan);
  const near = tasksAround(plan);
  const shown = showsAll ? all : near;
  const today = dateOf(clock.now, clock.offsetMinutes);
  return (
    <>
      <ul className={css.rows}>
        {shown.map((task) => (
          <TaskRow key={task.id} task={task} today={today} onOpenResponse={onOpenResponse} {...clock} />
        ))}
      </ul>
      {near.length < all.length && (
        <button
          type="button"
          className={css.linkButton}
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
        >
          {showsAll ? say.showNear : say.showAll(all.length)}
        </button>
      )}
    </>
  );
}

interface TaskRowProps extends ClockProps {
  task: TaskCard;
  today: string;
  onOpenResponse: (responseId: string) => void;
}

function TaskRow({ task, today, onOpenResponse, ...clock }: TaskRowProps) {
  const doer = doerWords(task);
  return (
    <li className={css.task}>
      <span className={css.grow}>
        {task.title}
        <span className={css.taskDay}>
          {dayWords(task.dueOn, today)}
          {doer && ` · ${doer}`}
        </span>
        <Reminder task={task} {...clock} />
      </span>
      <TaskState task={task} onOpenResponse={onOpenResponse} />
    </li>
  );
}

/** Who has answered needs no reminder, and nobody needs to be told that none was sent. */
function Reminder({ task: { reminder, status }, ...clock }: ClockProps & { task: TaskCard }) {
  if (!reminder || (status === 'completed' && reminder.state === 'dropped')) return null;
  return <span className={css.taskDay}>{reminderWords(reminder, clock)}</span>;
}

const TONE = { completed: 'green', open: 'blue', overdue: 'amber', missed: 'amber' } as const;

function TaskState({ task, onOpenResponse }: Pick<TaskRowProps, 'onOpenResponse' | 'task'>) {
  const { status, responseId, isLate } = task;
  const tone = status in TONE ? TONE[status as keyof typeof TONE] : 'grey';
  return (
    <span className={css.taskState}>
      {responseId && (
        <button
          type="button"
          className={css.linkButton}
          aria-label={say.seeResponse(task.title)}
          onClick={() => onOpenResponse(responseId)}
        >
          {patientsWords.timeline.openResponse}
        </button>
      )}
      {isLate && <Tag>{say.late}</Tag>}
      <Tag tone={tone}>{statusWords(task)}</Tag>
    </span>
  );
}
