import type { EncounterCard, PlanCard, TaskCard } from '@suian/contracts/patients';
import { Link } from '@tanstack/react-router';
import { paths } from '../../app/paths.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { Card } from '../../ui/Card.js';
import { PlanTag } from '../../ui/PlanTag.js';
import { SampleTag } from '../../ui/SampleTag.js';
import { Tag } from '../../ui/Tag.js';
import { dateOf, dayWords } from '../../ui/time-words.js';
import { patientsWords } from '../../words/patients.js';
import { ConfirmPlanForm } from './ConfirmPlanForm.js';
import { tasksInOrder } from './main-stay.js';
import css from './patient.module.css';
import { reminderWords } from './reminder-words.js';

const say = patientsWords.plan;

interface PlanCardViewProps extends ClockProps {
  patientId: string;
  stay: EncounterCard | null;
  onOpenResponse: (responseId: string) => void;
}

/** The plan with its tasks; confirming it where it still waits for that. */
export function PlanCardView({ patientId, stay, onOpenResponse, ...clock }: PlanCardViewProps) {
  const plan = stay?.plan;
  if (!plan) return <NoPlan stay={stay} />;
  return (
    <Card title={say.title} actions={<PlanTag plan={plan.state} />}>
      <p className={css.planName}>
        {plan.pathwayName} <span className={css.note}>{say.version(plan.pathwayVersion)}</span>{' '}
        {plan.isSample && <SampleTag />}
      </p>
      <p className={css.note}>{say.anchor[plan.anchorKind](plan.anchorOn)}</p>
      <ConfirmPlanForm patientId={patientId} plan={plan} {...clock} />
      <TaskRows plan={plan} onOpenResponse={onOpenResponse} {...clock} />
    </Card>
  );
}

function NoPlan({ stay }: { stay: EncounterCard | null }) {
  return (
    <Card title={say.title} actions={<PlanTag plan="none" />}>
      <p className={css.note}>{say.noneNote}</p>
      {stay && (
        <Link to={paths.discharges} search={{ list: 'no-plan', on: undefined, encounter: stay.id }}>
          {say.choose}
        </Link>
      )}
    </Card>
  );
}

type TaskRowsProps = ClockProps & { plan: PlanCard; onOpenResponse: (responseId: string) => void };

function TaskRows({ plan, onOpenResponse, now, offsetMinutes }: TaskRowsProps) {
  const today = dateOf(now, offsetMinutes);
  return (
    <ul className={css.rows}>
      {tasksInOrder(plan).map((task) => (
        <li key={task.id} className={css.task}>
          <span className={css.grow}>
            {task.title}
            <span className={css.taskDay}>{dayWords(task.dueOn, today)}</span>
            <Reminder task={task} now={now} offsetMinutes={offsetMinutes} />
          </span>
          <TaskState task={task} onOpenResponse={onOpenResponse} />
        </li>
      ))}
    </ul>
  );
}

/** Who has answered needs no reminder, and nobody needs to be told that none was sent. */
function Reminder({ task: { reminder, status }, ...clock }: ClockProps & { task: TaskCard }) {
  if (!reminder || (status === 'completed' && reminder.state === 'dropped')) return null;
  return <span className={css.taskDay}>{reminderWords(reminder, clock)}</span>;
}

const TONE = { completed: 'green', open: 'blue', overdue: 'amber', missed: 'amber' } as const;

function TaskState({ task, onOpenResponse }: Pick<TaskRowsProps, 'onOpenResponse'> & { task: TaskCard }) {
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
      <Tag tone={tone}>{say.statuses[status]}</Tag>
    </span>
  );
}
