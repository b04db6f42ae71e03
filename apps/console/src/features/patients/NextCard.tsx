import type { EncounterCard, TaskCard } from '@suian/contracts/patients';
import { Link } from '@tanstack/react-router';
import { paths } from '../../app/paths.js';
import type { ClockProps } from '../../ui/clock-props.js';
import { Card } from '../../ui/Card.js';
import { instantWords } from '../../ui/time-words.js';
import { patientsWords } from '../../words/patients.js';
import { nextTasks } from './main-stay.js';
import css from './patient.module.css';
import { doerWords } from './step-words.js';

const say = patientsWords.next;
const SHOWN = 3;

/** What happens next and by when. */
export function NextCard({ stay, ...clock }: ClockProps & { stay: EncounterCard | null }) {
  const paused = stay?.plan?.paused ?? null;
  const tasks = stay?.plan && !paused ? nextTasks(stay.plan) : [];
  const isUnbound = stay !== null && stay.binding.state !== 'bound';
  return (
    <Card title={say.title}>
      {isUnbound && (
        <p className={css.unbound}>
          {say.unbound}{' '}
          <Link to={paths.discharges} search={{ list: undefined, on: undefined, encounter: stay.id }}>
            {say.goBind}
          </Link>
        </p>
      )}
      {tasks.length === 0 && <p className={css.note}>{paused ? patientsWords.paused.next : say.none}</p>}
      <ul className={css.rows}>
        {tasks.slice(0, SHOWN).map((task) => (
          <li key={task.id}>
            <b>{task.title}</b>
            <p className={task.status === 'overdue' ? css.late : css.note}>{whenWords(task, clock)}</p>
          </li>
        ))}
      </ul>
      {tasks.length > SHOWN && <p className={css.note}>{say.stays(tasks.length - SHOWN)}</p>}
    </Card>
  );
}

function whenWords(task: TaskCard, { now, offsetMinutes }: ClockProps): string {
  const dueAt = instantWords(task.dueAt, now, offsetMinutes, true);
  const opensAt = instantWords(task.opensAt, now, offsetMinutes, true);
  const doer = doerWords(task);
  if (doer) {
    if (task.status === 'overdue') return say.overdueForPerson(doer, dueAt);
    return task.status === 'open' ? say.dueForPerson(doer, dueAt) : say.opensForPerson(doer, opensAt);
  }
  if (task.status === 'overdue') return say.overdue(dueAt);
  if (task.status === 'open') return say.due(dueAt);
  return say.opens(opensAt);
}
