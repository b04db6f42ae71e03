import { Injectable } from '@nestjs/common';
import { SystemClock } from '../clock.js';
import { UnitOfWork, type Tx } from '../database/unit-of-work.js';
import { Log } from '../logging/log.js';
import { JobSettings } from '../settings.js';
import { JobHandlers, type Job, type JobResult } from './job-handlers.js';
import { JobStore } from './job.store.js';

/** Jobs claimed at once; worked one after the other, so that one worker has one send in flight. */
const BATCH = 20;
const HEARTBEAT_MS = 20_000;
/** Then every half hour, for ever: nothing is given up. */
const RETRY_SECONDS = [1, 5, 30, 120, 600, 1800];
/** From this try on an operator is told. */
const HOPELESS_AFTER = 5;

type Step = (tx: Tx) => Promise<JobResult>;

/** Somebody else has the job now: what was just written must not stay. */
class LostClaim extends Error {}

/** Claims what is due and runs it. Several processes may do so at once. */
@Injectable()
export class JobRunner {
  private busy: Promise<number> | undefined;
  private isStopping = false;

  constructor(
    private readonly unit: UnitOfWork,
    private readonly store: JobStore,
    private readonly handlers: JobHandlers,
    private readonly system: SystemClock,
    private readonly settings: JobSettings,
    private readonly log: Log,
  ) {}

  /** Runs everything due until nothing is; answers how many ran. Calls that overlap share one round. */
  drain(): Promise<number> {
    this.busy ??= this.rounds().finally(() => {
      this.busy = undefined;
    });
    return this.busy;
  }

  /** Finishes the job at hand and gives the rest back. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await this.busy;
  }

  private async rounds(): Promise<number> {
    let ran = 0;
    while (!this.isStopping) {
      const jobs = await this.unit.run((tx) => this.store.claim(tx, BATCH, this.settings.leaseMs));
      if (jobs.length === 0) return ran;
      await this.work(jobs);
      ran += jobs.length;
    }
    return ran;
  }

  private async work(jobs: readonly Job[]): Promise<void> {
    const left = [...jobs];
    const beat = setInterval(() => this.extend(left), HEARTBEAT_MS).unref();
    try {
      for (const job of jobs) {
        if (this.isStopping) break;
        await this.run(job);
        left.shift();
      }
      if (left.length > 0) await this.unit.run((tx) => this.store.release(tx, left));
    } finally {
      clearInterval(beat);
    }
  }

  private extend(jobs: readonly Job[]): void {
    this.unit
      .run((tx) => this.store.extend(tx, jobs, this.settings.leaseMs))
      .catch((error: unknown) => this.log.failure('job lease', error));
  }

  private async run(job: Job): Promise<void> {
    try {
      const handler = this.handlers.of(job.kind);
      let result = await this.unit.run((tx) => this.first(tx, job, (inner) => handler.run(inner, job)));
      while (result.kind === 'outside') {
        const settle = await result.work();
        result = await this.unit.run((tx) => this.afterwards(tx, job, settle));
      }
    } catch (error) {
      if (!(error instanceof LostClaim)) await this.putBack(job, error);
    }
  }

  private async first(tx: Tx, job: Job, step: Step): Promise<JobResult> {
    const result = await step(tx);
    if (!(await this.store.settle(tx, job, result))) throw new LostClaim();
    return result;
  }

  /** What happened outside has happened, whoever has the job now: the handler's own row decides what it means. */
  private async afterwards(tx: Tx, job: Job, step: Step): Promise<JobResult> {
    const result = await step(tx);
    await this.store.settle(tx, job, result);
    return result;
  }

  private async putBack(job: Job, error: unknown): Promise<void> {
    this.log.failure('job failed', error, { job: job.id, jobKind: job.kind });
    const seconds = RETRY_SECONDS[Math.min(job.attempts, RETRY_SECONDS.length) - 1] ?? 1;
    const until = new Date(this.system.now().getTime() + seconds * 1000);
    const isHopeless = job.attempts >= HOPELESS_AFTER;
    await this.unit.run((tx) => this.store.putBack(tx, job, { until, error: nameOf(error), isHopeless }));
  }
}

/** A code or a class name: messages may carry values. */
function nameOf(error: unknown): string {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
  return (code ?? (error instanceof Error ? error.name : 'unknown')).slice(0, 64);
}
