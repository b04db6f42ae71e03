import type { EncounterCard, PatientPage, PlanCard, TaskCard } from '@suian/contracts/patients';
import type { DayStop } from '../../ui/DayLine.js';
import { patientsWords as say } from '../../words/patients.js';

/** The stay this page is about: the newest with a plan, else the newest. */
export function mainStayOf(patient: Pick<PatientPage, 'encounters'>): EncounterCard | null {
  const newestFirst = [...patient.encounters].sort((a, b) => b.dischargedOn.localeCompare(a.dischargedOn));
  return newestFirst.find((stay) => stay.plan) ?? newestFirst[0] ?? null;
}

/** Steps that no longer count are not on the line. */
function isOnLine({ status }: TaskCard): boolean {
  return status !== 'not-applicable' && status !== 'cancelled';
}

function byDay(a: TaskCard, b: TaskCard): number {
  return a.dueOn.localeCompare(b.dueOn) || a.dueAt.localeCompare(b.dueAt);
}

export function tasksInOrder(plan: PlanCard): TaskCard[] {
  return [...plan.tasks].sort(byDay);
}

const STATE: Partial<Record<TaskCard['status'], DayStop['state']>> = {
  completed: 'done',
  open: 'today',
  overdue: 'today',
  missed: 'missed',
};

/** More would not fit beside each other. */
const MOST_STOPS = 7;
const MOST_ROWS = 10;

/** From the day everything counts from to the last task. */
export function stopsOf(plan: PlanCard): DayStop[] {
  const start: DayStop = {
    key: 'anchor',
    title: plan.anchorKind === 'operation' ? say.line.operated : say.line.discharged,
    note: shortDay(plan.anchorOn),
    state: 'done',
  };
  const tasks = onePerDay(tasksInOrder(plan).filter(isOnLine));
  return [start, ...windowOf(tasks, MOST_STOPS).map(stopOf)];
}

/** Of a call and a form on one day, the one that is not done yet. */
function onePerDay(tasks: readonly TaskCard[]): TaskCard[] {
  const days = new Map<string, TaskCard>();
  for (const task of tasks) {
    const other = days.get(task.dueOn);
    if (!other || other.status === 'completed') days.set(task.dueOn, task);
  }
  return [...days.values()];
}

/** Of a plan with many tasks what was last and what comes next; of a short one everything. */
export function tasksAround(plan: PlanCard): TaskCard[] {
  const all = tasksInOrder(plan);
  return all.length <= MOST_ROWS ? all : windowOf(all.filter(isOnLine), MOST_ROWS);
}

function windowOf(tasks: readonly TaskCard[], most: number): TaskCard[] {
  const next = tasks.findIndex(({ status }) => STATE[status] === 'today' || status === 'upcoming');
  const middle = next === -1 ? tasks.length : next;
  const from = Math.max(0, Math.min(middle - 2, tasks.length - most));
  return tasks.slice(from, from + most);
}

function stopOf(task: TaskCard): DayStop {
  const note = task.status === 'overdue' ? say.plan.statuses.overdue : shortDay(task.dueOn);
  return { key: task.id, title: say.line.day(task.day), note, state: STATE[task.status] ?? 'later' };
}

/** `10-21`. */
export function shortDay(date: string): string {
  return date.slice(5);
}

/** What the patient or we still have to do, soonest first. */
export function nextTasks(plan: PlanCard): TaskCard[] {
  return tasksInOrder(plan).filter(
    ({ status }) => status === 'overdue' || status === 'open' || status === 'upcoming',
  );
}
