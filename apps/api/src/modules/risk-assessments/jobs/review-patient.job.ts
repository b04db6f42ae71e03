import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import {
  DONE,
  JobHandlers,
  type Job,
  type JobHandler,
  type JobResult,
} from '../../../platform/jobs/job-handlers.js';
import { Proposals } from '../proposals.js';

/** A plan began: what is known of the patient from before counts for it at once. */
@Injectable()
export class ReviewPatient implements JobHandler, OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly proposals: Proposals,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register('tier.review-patient', this);
  }

  async run(tx: Tx, { ref }: Job): Promise<JobResult> {
    await this.proposals.reconsider(tx, ref, this.clock.now());
    return DONE;
  }
}
