import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addMonths } from '@suian/domain/kernel/local-date';
import { instantOf, localDateIn } from '@suian/domain/kernel/zoned-time';
import { goesOn } from '@suian/domain/schedule/lay-out-tasks';
import type { Pathway } from '@suian/domain/schedule/pathway';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import {
  DONE,
  JobHandlers,
  type Job,
  type JobHandler,
  type JobResult,
} from '../../platform/jobs/job-handlers.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Identity } from '../identity/index.js';
import type { CarePlanRow } from './persistence/care-plan.entity.js';
import { CarePlanStore } from './persistence/care-plan.store.js';
import { PlanAnchors } from './plan-anchors.js';
import { PlanLayout } from './plan-layout.js';

/** Before anybody is at work. */
const AT = '03:00';

/** A plan that goes on for years is laid out a year ahead, each month one month further. */
@Injectable()
export class PlanExtension implements JobHandler, OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly jobs: Jobs,
    private readonly plans: CarePlanStore,
    private readonly anchors: PlanAnchors,
    private readonly layout: PlanLayout,
    private readonly identity: Identity,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register('plan.extend', this);
  }

  /** For a plan that has just begun. */
  async begin(tx: Tx, { id, organizationId }: CarePlanRow, pathway: Pathway): Promise<void> {
    if (!goesOn(pathway)) return;
    const dueAt = await this.nextAt(tx, organizationId);
    await this.jobs.add(tx, [{ kind: 'plan.extend', ref: id, organizationId, dueAt }]);
  }

  async run(tx: Tx, { ref }: Job): Promise<JobResult> {
    const plan = await this.plans.findById(tx, ref);
    if (!plan || plan.status === 'ended') return DONE;
    const anchorOn = await this.anchors.dateOf(tx, plan);
    if (anchorOn !== null) await this.layout.bring(tx, plan, anchorOn, this.clock.now());
    return { kind: 'again', at: await this.nextAt(tx, plan.organizationId) };
  }

  private async nextAt(tx: Tx, organizationId: string): Promise<Date> {
    const { zone } = await this.identity.organization(tx, organizationId);
    return instantOf(addMonths(localDateIn(zone, this.clock.now()), 1), AT, zone);
  }
}
