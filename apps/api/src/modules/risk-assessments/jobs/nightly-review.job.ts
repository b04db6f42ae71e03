import { Injectable, type OnModuleInit } from '@nestjs/common';
import { nextReviewAt } from '@suian/domain/tier/review-time';
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
import { PlanTiers } from '../../care-plans/index.js';
import { Identity } from '../../identity/index.js';
import { TierReviewStore } from '../persistence/tier-review.store.js';
import { Proposals } from '../proposals.js';

/** So many plans a transaction: others write in between. */
const PLANS_A_STEP = 200;
const STEP_MS = 1000;

/** Alerts, answers, calls and birthdays count without a new fact: each night the rules are asked for every running plan. */
@Injectable()
export class NightlyReview implements JobHandler, OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly jobs: Jobs,
    private readonly planTiers: PlanTiers,
    private readonly proposals: Proposals,
    private readonly reviews: TierReviewStore,
    private readonly identity: Identity,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register('tier.review', this);
  }

  /** For every organization there is; one whose review waits already keeps it. */
  async begin(): Promise<void> {
    const organizations = await this.unit.read((tx) => this.identity.allOrganizations(tx));
    for (const { id, zone } of organizations) await this.beginFor(id, zone);
  }

  async run(tx: Tx, { ref: organizationId }: Job): Promise<JobResult> {
    const now = this.clock.now();
    const after = await this.reviews.cursor(tx, organizationId);
    const { plans, last } = await this.planTiers.runningPlans(tx, organizationId, {
      after,
      limit: PLANS_A_STEP,
    });
    await this.proposals.reconsiderPlans(tx, plans, now);
    if (last !== after) await this.reviews.keep(tx, organizationId, last);
    if (last !== null) return { kind: 'again', at: new Date(now.getTime() + STEP_MS) };
    const { zone } = await this.identity.organization(tx, organizationId);
    return { kind: 'again', at: nextReviewAt(zone, now) };
  }

  private async beginFor(organizationId: string, zone: string): Promise<void> {
    const dueAt = nextReviewAt(zone, this.clock.now());
    const job = { kind: 'tier.review', ref: organizationId, organizationId, dueAt } as const;
    try {
      await this.unit.run((tx) => this.jobs.add(tx, [job]));
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }
}
