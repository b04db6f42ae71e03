import { Injectable } from '@nestjs/common';
import type { TaskOutcome } from '@suian/domain/schedule/task-status';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Jobs, type NewJob } from '../../platform/jobs/jobs.js';
import { Communications } from '../communications/index.js';
import type { FollowUpTaskRow } from './persistence/follow-up-task.entity.js';
import { FollowUpTaskStore, type Rescheduling } from './persistence/follow-up-task.store.js';
import { TaskReminders } from './task-reminders.js';

/** A task with what waits on it: the look whether somebody has to call, and the reminders. They live and end together. */
@Injectable()
export class TaskWork {
  constructor(
    private readonly tasks: FollowUpTaskStore,
    private readonly reminders: TaskReminders,
    private readonly communications: Communications,
    private readonly jobs: Jobs,
  ) {}

  async add(tx: Tx, rows: FollowUpTaskRow[]): Promise<void> {
    await this.tasks.add(tx, rows);
    await this.jobs.add(tx, rows.filter(({ outcome }) => outcome === null).map(checkOf));
    await this.reminders.queueFor(tx, rows);
  }

  /** The first outcome stays. */
  async close(tx: Tx, taskId: string, outcome: TaskOutcome, at: Date): Promise<void> {
    await this.tasks.close(tx, taskId, outcome, at);
    await this.leave(tx, taskId, outcome === 'completed' ? 'task.answered' : 'task.not-needed');
  }

  /** No longer for this patient; it may come back with another tier. */
  async setAside(tx: Tx, taskId: string, at: Date): Promise<void> {
    await this.tasks.close(tx, taskId, 'not-applicable', at);
    await this.leave(tx, taskId, 'tier.changed');
  }

  async reschedule(tx: Tx, task: FollowUpTaskRow, set: Rescheduling): Promise<void> {
    await this.tasks.reschedule(tx, task.id, set);
    if (set.outcome !== null) return this.leave(tx, task.id, 'task.not-needed');
    await this.jobs.schedule(tx, checkOf({ ...task, opensAt: set.opensAt }));
    await this.communications.moveOf(tx, { kind: 'task-due', ref: task.id }, set.opensAt);
    // It was not applicable before: nobody was to be reminded of it.
    if (task.outcome !== null) await this.reminders.queueFor(tx, [{ ...task, ...set }]);
  }

  /** His plan rests: nothing is sent and nobody has to call. */
  rest(tx: Tx, taskId: string): Promise<void> {
    return this.leave(tx, taskId, 'plan.paused');
  }

  /** It runs again: what is still to be done is reminded of as it comes, and looked at whether somebody was to call. */
  async wake(tx: Tx, tasks: readonly FollowUpTaskRow[], now: Date): Promise<void> {
    for (const task of tasks) {
      const opensAt = task.opensAt > now ? task.opensAt : now;
      await this.jobs.schedule(tx, checkOf({ ...task, opensAt }));
    }
    const answerable = tasks.filter(({ closesAt }) => now < closesAt);
    await this.reminders.queueAgain(tx, answerable, now);
  }

  private async leave(tx: Tx, taskId: string, reason: string): Promise<void> {
    await this.jobs.cancel(tx, 'task.check', taskId);
    await this.communications.dropOf(tx, { kind: 'task-due', ref: taskId }, reason);
  }
}

function checkOf({ id, organizationId, opensAt }: FollowUpTaskRow): NewJob {
  return { kind: 'task.check', ref: id, organizationId, dueAt: opensAt };
}
