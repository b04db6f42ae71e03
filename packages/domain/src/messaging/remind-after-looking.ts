import type { TaskWindow } from '../schedule/task-status.js';

/** Who looked at an overdue task a moment ago is reminded no sooner. Our own choice; no source. */
export const REMIND_AFTER_LOOKING_HOURS = 4;

const HOUR_MS = 3_600_000;

/** When a patient who has the task on his screen now is reminded of it: as it opens, else as it falls due. */
export function remindAfterLooking({ opensAt, dueAt }: TaskWindow, now: Date): Date {
  if (now < opensAt) return opensAt;
  if (now < dueAt) return dueAt;
  return new Date(now.getTime() + REMIND_AFTER_LOOKING_HOURS * HOUR_MS);
}
