import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CallReason } from '@suian/contracts/worklist';
import type { Cover } from '@suian/domain/triage/cover';
import { callWindow } from '@suian/domain/worklist/calling-hours';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids.js';
import {
  DONE,
  JobHandlers,
  type Job,
  type JobHandler,
  type JobResult,
} from '../../platform/jobs/job-handlers.js';
import { CarePlans, type TaskRecord } from '../care-plans/index.js';
import { CallNews } from './call-news.js';
import { CallNeeds } from './call-needs.js';
import { Overtaking } from './overtaking.js';
import type { NurseTaskRow } from './persistence/nurse-task.entity.js';
import { NurseTaskStore } from './persistence/nurse-task.store.js';
import { WardCover } from './ward-cover.js';

/** Silence becomes work: when a task opens, and again when it falls due, somebody may have to call. */
@Injectable()
export class TaskCheck implements JobHandler, OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly carePlans: CarePlans,
    private readonly needs: CallNeeds,
    private readonly calls: NurseTaskStore,
    private readonly overtaking: Overtaking,
    private readonly covers: WardCover,
    private readonly news: CallNews,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register('task.check', this);
  }

  async run(tx: Tx, { ref }: Job): Promise<JobResult> {
    const now = this.clock.now();
    const [task] = await this.carePlans.tasksByIds(tx, [ref]);
    if (!task) return DONE;
    // Its date was corrected while this job was on its way.
    if (task.outcome === null && now < task.opensAt) return { kind: 'again', at: task.opensAt };
    const isResting = (await this.calls.findByTask(tx, task.id))?.endReason === 'paused';
    const need = await this.needs.of(tx, task, now, isResting);
    if (need.kind === 'later') return { kind: 'again', at: task.dueAt };
    if (need.kind === 'now') await this.ask(tx, task, need.reason);
    return DONE;
  }

  /** One call for a task, for ever; of one plan the newest alone stands on the list. */
  private async ask(tx: Tx, task: TaskRecord, reason: CallReason): Promise<void> {
    const known = await this.calls.findByTask(tx, task.id);
    if (known && known.endReason !== 'paused') return;
    const now = this.clock.now();
    const asked = newCall(task, { reason, now, cover: await this.covers.of(tx, task, now) });
    if (known) {
      const { notBefore, dueAt } = asked;
      await this.calls.reopen(tx, known.id, { reason, notBefore, dueAt });
      return this.news.changed(tx, known, now);
    }
    const call = await this.overtaking.run(tx, asked, task);
    await this.calls.add(tx, call);
    await this.news.changed(tx, call, now);
  }
}

function newCall(
  { id: followUpTaskId, organizationId, departmentId, patientId, title }: TaskRecord,
  { reason, now, cover }: { reason: CallReason; now: Date; cover: Cover | null },
): NurseTaskRow {
  return {
    id: newId(),
    organizationId,
    departmentId,
    patientId,
    followUpTaskId,
    kind: 'call',
    title,
    reason,
    ...callWindow(cover, now),
    active: 'yes',
    attempts: 0,
    misses: 0,
    lastOutcome: null,
    lastAttemptAt: null,
    claimedBy: null,
    claimedAt: null,
    draftCipher: null,
    madeAt: now,
    endedAt: null,
    endedBy: null,
    endReason: null,
    version: 1,
  };
}
