import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { Clock, SystemClock } from '../clock.js';
import { instantFromStored, storedInstant } from '../database/columns.js';
import { skipLocked } from '../database/dialect.js';
import { rowsOf } from '../database/raw-sql.js';
import type { Tx } from '../database/unit-of-work.js';
import type { Job, JobResult } from './job-handlers.js';
import { JobRow } from './job.entity.js';

const NOT_LEASED = '(leased_until IS NULL OR leased_until <= ?)';
const CLOCKS = ['shown', 'system'] as const;

/** The rows behind the queue. Every change of a claimed job asks for its fencing number. */
@Injectable()
export class JobStore {
  constructor(
    private readonly clock: Clock,
    private readonly system: SystemClock,
  ) {}

  /** Takes up to `limit` jobs that are due, oldest first, for `leaseMs`. Who is killed loses them when the lease ends. */
  async claim(tx: Tx, limit: number, leaseMs: number): Promise<Job[]> {
    const ids: string[] = [];
    for (const clock of CLOCKS) ids.push(...(await this.due(tx, clock, limit)));
    if (ids.length === 0) return [];
    const leasedUntil = storedInstant(this.system.now()) + leaseMs;
    const marks = ids.map(() => '?').join(', ');
    await tx.query(
      `UPDATE job SET fence = fence + 1, attempts = attempts + 1, leased_until = ? WHERE id IN (${marks})`,
      [leasedUntil, ...ids],
    );
    return tx.find(JobRow, { where: { id: In(ids) }, order: { dueAt: 'ASC', id: 'ASC' } });
  }

  /** Keeps what is being worked on. */
  async extend(tx: Tx, jobs: readonly Job[], leaseMs: number): Promise<void> {
    const leasedUntil = new Date(this.system.now().getTime() + leaseMs);
    for (const { id, fence } of jobs) await tx.update(JobRow, { id, fence }, { leasedUntil });
  }

  /** False where the claim was lost meanwhile: somebody else runs it, or it was moved or cancelled. */
  async settle(tx: Tx, { id, fence, clock }: Job, result: JobResult): Promise<boolean> {
    if (result.kind === 'again' && result.at <= this.now(clock))
      throw new Error('a job may run again only later than now');
    const mine = { id, fence, active: 'yes' as const };
    if (result.kind === 'outside') return tx.existsBy(JobRow, mine);
    const set =
      result.kind === 'done'
        ? ({ state: 'done', active: null, leasedUntil: null, endedAt: this.system.now() } as const)
        : ({ state: 'waiting', dueAt: result.at, leasedUntil: null, attempts: 0, lastError: null } as const);
    const done = await tx.update(JobRow, mine, set);
    return done.affected === 1;
  }

  /** Not to be tried again before `until`. A job that keeps failing is never given up: it shows in the figures. */
  async putBack(
    tx: Tx,
    { id, fence }: Job,
    { until, error, isHopeless }: { until: Date; error: string; isHopeless: boolean },
  ): Promise<void> {
    const state = isHopeless ? 'failed' : 'waiting';
    await tx.update(JobRow, { id, fence, active: 'yes' }, { state, leasedUntil: until, lastError: error });
  }

  /** Claims given back unworked, so that nobody waits for their lease. */
  async release(tx: Tx, jobs: readonly Job[]): Promise<void> {
    for (const { id, fence } of jobs) await tx.update(JobRow, { id, fence }, { leasedUntil: null });
  }

  /** The next instant of the shown clock at which something is due, up to `until`. */
  async nextDue(tx: Tx, until: Date): Promise<Date | null> {
    const sql = `SELECT MIN(due_at) AS due FROM job WHERE active = 'yes' AND clock = 'shown' AND due_at <= ? AND ${NOT_LEASED}`;
    const now = storedInstant(this.system.now());
    const [row] = await rowsOf<{ due: number | null }>(tx, sql, [storedInstant(until), now]);
    return instantFromStored(row?.due ?? null);
  }

  /** Due by the shown clock and claimed by somebody at this moment. */
  async underWay(tx: Tx): Promise<number> {
    const sql =
      "SELECT COUNT(*) AS n FROM job WHERE active = 'yes' AND state = 'waiting' AND clock = 'shown' AND due_at <= ? " +
      'AND leased_until > ? AND last_error IS NULL';
    const now = [storedInstant(this.clock.now()), storedInstant(this.system.now())];
    const [row] = await rowsOf<{ n: number }>(tx, sql, now);
    return Number(row?.n ?? 0);
  }

  /** Past their time by `lateMs` and more, and those that keep failing. */
  async figures(tx: Tx, lateMs: number): Promise<{ overdue: number; failed: number }> {
    const before = (clock: JobRow['clock']) => new Date(this.now(clock).getTime() - lateMs);
    const late = CLOCKS.map((clock) => ({ active: 'yes' as const, clock, dueAt: LessThan(before(clock)) }));
    const overdue = await tx.countBy(JobRow, late);
    return { overdue, failed: await tx.countBy(JobRow, { active: 'yes', state: 'failed' }) };
  }

  /** Ended jobs older than `before` are of no use to anybody. */
  async sweep(tx: Tx, before: Date, limit: number): Promise<void> {
    const sql = `SELECT id FROM job WHERE state = 'done' AND ended_at < ? ORDER BY ended_at LIMIT ${limit}`;
    const rows = await rowsOf<{ id: string }>(tx, sql, [storedInstant(before)]);
    if (rows.length > 0) await tx.delete(JobRow, { id: In(rows.map(({ id }) => id)) });
  }

  private async due(tx: Tx, clock: JobRow['clock'], limit: number): Promise<string[]> {
    const sql =
      `SELECT id FROM job WHERE active = 'yes' AND clock = ? AND due_at <= ? AND ${NOT_LEASED} ` +
      `ORDER BY due_at, id LIMIT ${limit}${skipLocked(tx)}`;
    const parameters = [clock, storedInstant(this.now(clock)), storedInstant(this.system.now())];
    return (await rowsOf<{ id: string }>(tx, sql, parameters)).map(({ id }) => id);
  }

  private now(clock: JobRow['clock']): Date {
    return clock === 'shown' ? this.clock.now() : this.system.now();
  }
}
