import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Metrics } from '../ops/metrics.js';
import { JobStore } from './job.store.js';

/** A job that waits longer than this past its time is a backlog. */
const BACKLOG_MS = 60_000;

/** Figures of the queue. Both read zero where all is well. */
@Injectable()
export class JobFigures implements OnModuleInit {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly store: JobStore,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    const { metrics } = this;
    metrics.figure('suian_jobs_overdue', 'Jobs a minute and more past their time', () =>
      this.count('overdue'),
    );
    metrics.figure('suian_jobs_failed', 'Jobs that keep failing', () => this.count('failed'));
  }

  private async count(which: 'overdue' | 'failed'): Promise<number> {
    const figures = await this.unit.read((tx) => this.store.figures(tx, BACKLOG_MS));
    return figures[which];
  }
}
