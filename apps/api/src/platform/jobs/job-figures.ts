import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Clock, SystemClock } from '../clock.js';
import { storedInstant } from '../database/columns.js';
import { rowsOf } from '../database/raw-sql.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Metrics } from '../ops/metrics.js';

/** A job that waits longer than this past its time is a backlog. */
const BACKLOG_MS = 60_000;

/** Figures of the queue. Both read zero where all is well. */
@Injectable()
export class JobFigures implements OnModuleInit {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly system: SystemClock,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    const { metrics } = this;
    metrics.figure('suian_jobs_overdue', 'Jobs a minute and more past their time', () => this.overdue());
    metrics.figure('suian_jobs_failed', 'Jobs that keep failing', () =>
      this.count("SELECT COUNT(*) AS n FROM job WHERE active = 'yes' AND state = 'failed'", []),
    );
  }

  private overdue(): Promise<number> {
    const before = (clock: Clock | SystemClock) => storedInstant(clock.now()) - BACKLOG_MS;
    return this.count(
      "SELECT COUNT(*) AS n FROM job WHERE active = 'yes' AND ((clock = 'shown' AND due_at < ?) OR (clock = 'system' AND due_at < ?))",
      [before(this.clock), before(this.system)],
    );
  }

  private count(sql: string, parameters: number[]): Promise<number> {
    return this.unit.read(async (tx) => {
      const [row] = await rowsOf<{ n: number }>(tx, sql, parameters);
      return Number(row?.n ?? 0);
    });
  }
}
