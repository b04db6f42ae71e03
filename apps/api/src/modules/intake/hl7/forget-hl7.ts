import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import { isDuplicateKey } from '../../../platform/database/dialect.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import {
  JobHandlers,
  type Job,
  type JobHandler,
  type JobResult,
} from '../../../platform/jobs/job-handlers.js';
import { Jobs } from '../../../platform/jobs/jobs.js';
import { Hl7MessageStore } from '../persistence/hl7-message.store.js';

const KEPT_DAYS = 90;
const DAY_MS = 86_400_000;

/** What a message said is kept for 90 days, that it came for ever. */
@Injectable()
export class ForgetHl7 implements JobHandler, OnModuleInit {
  /** Organizations whose nightly job surely waits. */
  private readonly begun = new Set<string>();

  constructor(
    private readonly handlers: JobHandlers,
    private readonly jobs: Jobs,
    private readonly messages: Hl7MessageStore,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register('hl7.forget', this);
  }

  /** From an organization's first message on. */
  async begin(tx: Tx, organizationId: string): Promise<void> {
    if (this.begun.has(organizationId)) return;
    const dueAt = new Date(this.clock.now().getTime() + DAY_MS);
    try {
      await this.jobs.add(tx, [{ kind: 'hl7.forget', ref: organizationId, organizationId, dueAt }]);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
    this.unit.afterCommit(() => this.begun.add(organizationId));
  }

  async run(tx: Tx, { ref: organizationId }: Job): Promise<JobResult> {
    const now = this.clock.now().getTime();
    const isMore = await this.messages.forget(tx, organizationId, new Date(now - KEPT_DAYS * DAY_MS));
    return { kind: 'again', at: new Date(now + (isMore ? 1000 : DAY_MS)) };
  }
}
