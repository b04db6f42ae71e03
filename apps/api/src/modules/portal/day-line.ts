import type { Today } from '@suian/contracts/patient-app';
import type { LocalDate } from '@suian/domain/kernel/local-date';
import type { TaskStatus } from '@suian/domain/schedule/task-status';
import { words } from '../../words.js';
import type { PlanRecord, TaskRecord } from '../care-plans/index.js';

type Stop = Today['stops'][number];
type Timed = Pick<TaskRecord, 'day' | 'dueOn'> & { status: TaskStatus };

const MOST_STOPS = 5;

/** The line of days from the anchor on: at most five stops, today's among them. */
export function dayLine(
  { anchorKind, anchorOn }: Pick<PlanRecord, 'anchorKind' | 'anchorOn'>,
  tasks: readonly Timed[],
  today: LocalDate,
): Stop[] {
  const anchor: Stop = { title: words.stop.anchor[anchorKind], on: anchorOn, state: 'done' };
  const stops = [anchor, ...tasks.flatMap((task) => stopOf(task, today))];
  if (stops.length <= MOST_STOPS) return stops;
  const current = stops.findIndex(({ state }) => state === 'today' || state === 'later');
  const middle = current === -1 ? stops.length - 1 : current;
  const from = Math.min(Math.max(middle - 2, 0), stops.length - MOST_STOPS);
  return stops.slice(from, from + MOST_STOPS);
}

function stopOf({ day, dueOn, status }: Timed, today: LocalDate): Stop[] {
  const state = stateOf(status, dueOn, today);
  return state ? [{ title: words.stop.day(day), on: dueOn, state }] : [];
}

/** Null: a task that was never the patient's to do is no stop. */
function stateOf(status: TaskStatus, dueOn: LocalDate, today: LocalDate): Stop['state'] | null {
  switch (status) {
    case 'completed':
      return 'done';
    case 'missed':
      return 'missed';
    case 'open':
    case 'overdue':
      return 'today';
    case 'upcoming':
      return dueOn === today ? 'today' : 'later';
    case 'not-applicable':
    case 'cancelled':
      return null;
  }
}
