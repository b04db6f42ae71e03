import { Injectable } from '@nestjs/common';
import { SystemClock } from '../clock.js';
import { rowsOf } from '../database/raw-sql.js';
import { forUpdate, isDuplicateKey } from '../database/dialect.js';
import { UnitOfWork, type Tx } from '../database/unit-of-work.js';
import { newId } from '../ids.js';
import type { JobKind } from './job-kinds.js';
import { JobRow } from './job.entity.js';
import { JobWakeUp } from './job-wake-up.js';

export interface NewJob {
  kind: JobKind;
  /** Id of the row the job is about. */
  ref: string;
  organizationId: string | null;
  dueAt: Date;
  /** Default: shown. */
  clock?: JobRow['clock'];
}

/** Queues work inside the business transaction: it is there if and only if that is committed. */
@Injectable()
export class Jobs {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly system: SystemClock,
    private readonly wakeUp: JobWakeUp,
  ) {}

  /** New rows in one insert; for work that surely has none waiting yet (a fresh `ref`). */
  async add(tx: Tx, jobs: readonly NewJob[]): Promise<void> {
    if (jobs.length === 0) return;
    const rows = jobs.map((job) => this.row(job));
    await tx.insert(JobRow, rows);
    this.unit.afterCommit(() => this.wakeUp.ring(rows));
  }

  /** The one waiting job of this kind and ref runs at `dueAt`: made, or moved. Never a second one. */
  async schedule(tx: Tx, job: NewJob): Promise<void> {
    if (await this.move(tx, job)) return;
    try {
      await this.add(tx, [job]);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      await this.move(tx, job);
    }
  }

  /** Takes waiting work back; what runs at this moment finds the world changed. */
  async cancel(tx: Tx, kind: JobKind, ref: string): Promise<void> {
    const set = { state: 'done', active: null, endedAt: this.system.now() } as const;
    await tx.update(JobRow, { kind, ref, active: 'yes' }, set);
  }

  private async move(tx: Tx, { kind, ref, dueAt }: NewJob): Promise<boolean> {
    const sql = `SELECT id FROM job WHERE kind = ? AND ref = ? AND active = 'yes'${forUpdate(tx)}`;
    const [waiting] = await rowsOf<{ id: string }>(tx, sql, [kind, ref]);
    if (!waiting) return false;
    // A process that runs it just now loses its claim: the new time counts.
    await tx.update(JobRow, { id: waiting.id }, { dueAt, leasedUntil: null, fence: () => 'fence + 1' });
    this.unit.afterCommit(() => this.wakeUp.ring([waiting]));
    return true;
  }

  private row({ kind, ref, organizationId, dueAt, clock = 'shown' }: NewJob): JobRow {
    return {
      id: newId(),
      kind,
      ref,
      organizationId,
      clock,
      dueAt,
      state: 'waiting',
      active: 'yes',
      attempts: 0,
      fence: 0,
      leasedUntil: null,
      lastError: null,
      madeAt: this.system.now(),
      endedAt: null,
    };
  }
}
