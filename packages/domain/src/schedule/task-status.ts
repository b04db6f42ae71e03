export interface TaskWindow {
  opensAt: Date;
  dueAt: Date;
  closesAt: Date;
}

/** The only things stored about a task's fate. */
export const TASK_OUTCOMES = ['completed', 'not-applicable', 'cancelled'] as const;
export type TaskOutcome = (typeof TASK_OUTCOMES)[number];
export type TaskStatus = TaskOutcome | 'upcoming' | 'open' | 'overdue' | 'missed';

/** Only outcomes are stored; the rest follows from the clock, so no nightly job can leave it wrong. */
export function taskStatusAt(now: Date, window: TaskWindow, outcome?: TaskOutcome | null): TaskStatus {
  if (outcome) return outcome;
  if (now < window.opensAt) return 'upcoming';
  if (now < window.dueAt) return 'open';
  return now < window.closesAt ? 'overdue' : 'missed';
}

/** What stands on the patient's 今天: it can be done now, and nothing else is shown. */
export function isDueNow(status: TaskStatus): boolean {
  return status === 'open' || status === 'overdue';
}
