import type { TaskOutcome } from '@suian/domain/schedule/task-status';
import type { OpenCall } from './records.js';

/** Why nobody has to ring just now: what became of the task in another room, or its corrected date. */
export function unaskedWhy({ call, task }: OpenCall, now: Date): TaskOutcome | 'moved' | null {
  if (task.outcome !== null) return task.outcome;
  return now < task.opensAt && call.notBefore < task.opensAt ? 'moved' : null;
}
