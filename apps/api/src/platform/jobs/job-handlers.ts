import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import type { Tx } from '../database/unit-of-work.js';
import { JOB_KINDS, type JobKind } from './job-kinds.js';
import type { JobRow } from './job.entity.js';

export type Job = Pick<
  JobRow,
  'id' | 'kind' | 'ref' | 'organizationId' | 'clock' | 'dueAt' | 'attempts' | 'fence'
>;

/**
 * done: finished · again: runs again at that later instant of its clock · outside: work that leaves the database. The
 * transaction commits first, then `outside` runs, and what it answers settles the job in a second transaction. If the
 * process dies in between, `run` is called again and must find its own trace.
 */
export type JobResult =
  | { kind: 'done' }
  | { kind: 'again'; at: Date }
  | { kind: 'outside'; work: () => Promise<(tx: Tx) => Promise<JobResult>> };

export const DONE: JobResult = { kind: 'done' };

export interface JobHandler {
  /** Runs in the transaction that also completes the job: both happen, or neither. Reads the world anew. */
  run(tx: Tx, job: Job): Promise<JobResult>;
}

/** Which room does which kind of work. */
@Injectable()
export class JobHandlers implements OnApplicationBootstrap {
  private readonly handlers = new Map<JobKind, JobHandler>();

  /** To be called in onModuleInit. Throws on a second handler for a kind. */
  register(kind: JobKind, handler: JobHandler): void {
    if (this.handlers.has(kind)) throw new Error(`job kind ${kind} has two handlers`);
    this.handlers.set(kind, handler);
  }

  of(kind: JobKind): JobHandler {
    const handler = this.handlers.get(kind);
    if (!handler) throw new Error(`job kind ${kind} has no handler`);
    return handler;
  }

  onApplicationBootstrap(): void {
    for (const kind of JOB_KINDS) this.of(kind);
  }
}
