import { Injectable } from '@nestjs/common';
import type { CallDraft, WorklistRow } from '@suian/contracts/worklist';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { scopeOf } from '../patients/index.js';
import { CallEnds } from './call-ends.js';
import { CallLists } from './call-lists.js';
import { CallNews } from './call-news.js';
import { CallRows } from './call-rows.js';
import { CallWork } from './call-work.js';
import { CallAttemptStore, type CallRecord } from './persistence/call-attempt.store.js';
import type { NurseTaskRow } from './persistence/nurse-task.entity.js';
import { NurseTaskStore } from './persistence/nurse-task.store.js';
import type { CallEnd, OpenCall } from './records.js';

/** What upper rooms may ask about calls. */
@Injectable()
export class Worklist {
  constructor(
    private readonly work: CallWork,
    private readonly rows: CallRows,
    private readonly lists: CallLists,
    private readonly ends: CallEnds,
    private readonly calls: NurseTaskStore,
    private readonly attempts: CallAttemptStore,
    private readonly news: CallNews,
    private readonly clock: Clock,
  ) {}

  /** A call of my departments. Throws call.not-found. */
  find(tx: Tx, actor: StaffActor, callId: string): Promise<OpenCall> {
    return this.work.find(tx, actor, callId);
  }

  row(tx: Tx, actor: StaffActor, call: NurseTaskRow): Promise<WorklistRow> {
    return this.rows.one(tx, actor, call);
  }

  draftOf(call: NurseTaskRow): CallDraft | null {
    return this.calls.openDraft(call);
  }

  /** Held until the run ends. Throws call.not-found, call.claimed-by-another, call.already-done, row.changed-meanwhile. */
  async takeToFinish(
    tx: Tx,
    actor: StaffActor,
    callId: string,
    { version, submissionId }: { version: number; submissionId: string },
  ): Promise<OpenCall> {
    const open = await this.work.takeToFinish(tx, actor, callId, version);
    if (await this.attempts.isKnown(tx, submissionId)) throw new AppError('idempotency.key-reused');
    return open;
  }

  /** Throws call.time-not-possible. */
  mustBePossible(actor: StaffActor, at: Date, path: string): void {
    this.work.mustBePossible(actor, at, path);
  }

  end(
    tx: Tx,
    actor: StaffActor,
    open: OpenCall,
    end: CallEnd,
  ): Promise<{ call: NurseTaskRow; nextAt: Date | null }> {
    return this.ends.end(tx, actor, open, end);
  }

  /** For the next call; null: nothing was noted. */
  keepDraft(tx: Tx, callId: string, draft: CallDraft | null): Promise<void> {
    return this.calls.keepDraft(tx, callId, draft, { claimedBy: null, claimedAt: null });
  }

  /** First on my list that may be rung now and nobody holds. */
  async next(tx: Tx, actor: StaffActor): Promise<WorklistRow | null> {
    const now = this.clock.now();
    const { rows } = await this.lists.of(tx, actor, scopeOf(actor), 'all');
    return rows.find(({ claimedBy, notBefore }) => claimedBy === null && new Date(notBefore) <= now) ?? null;
  }

  /** The patient answered by himself: nobody has to ring for it. */
  async closeFor(tx: Tx, followUpTaskId: string, now: Date): Promise<void> {
    if (!(await this.calls.endOf(tx, followUpTaskId, 'answered', now))) return;
    const call = await this.calls.findByTask(tx, followUpTaskId);
    if (call) await this.news.changed(tx, call, now);
  }

  /** Their plan rests: nobody has to ring until it runs again. */
  async restFor(tx: Tx, followUpTaskIds: readonly string[], now: Date): Promise<void> {
    for (const taskId of followUpTaskIds) {
      if (!(await this.calls.endOf(tx, taskId, 'paused', now))) continue;
      const call = await this.calls.findByTask(tx, taskId);
      if (call) await this.news.changed(tx, call, now);
    }
  }

  /** How calls since then ended, of several patients at once. */
  outcomesSince(
    tx: Tx,
    patientIds: readonly string[],
    since: Date,
  ): Promise<Pick<CallRecord, 'patientId' | 'outcome'>[]> {
    return this.attempts.outcomesSince(tx, patientIds, since);
  }

  /** Every call to a patient, newest first, with the title of what it was for. */
  async historyOf(tx: Tx, patientId: string): Promise<(CallRecord & { title: string })[]> {
    const attempts = await this.attempts.ofPatient(tx, patientId);
    const tasks = await this.calls.byIds(
      tx,
      attempts.map(({ nurseTaskId }) => nurseTaskId),
    );
    const titles = new Map(tasks.map(({ id, title }) => [id, title]));
    return attempts.map((each) => ({ ...each, title: titles.get(each.nurseTaskId) ?? '' }));
  }

  /** The stay's department is known now: its patient's calls of 待分科 go with it. */
  assignDepartment(tx: Tx, patientId: string, departmentId: string): Promise<void> {
    return this.calls.assignDepartment(tx, patientId, departmentId);
  }
}
