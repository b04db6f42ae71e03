import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@suian/domain/kernel/local-date';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { CarePlanRow } from './persistence/care-plan.entity.js';
import { CarePlanStore } from './persistence/care-plan.store.js';
import { PlanLayout } from './plan-layout.js';

/** A corrected date moves what is not yet done and touches no occurrence key (decision 16). */
@Injectable()
export class AnchorMove {
  constructor(
    private readonly plans: CarePlanStore,
    private readonly layout: PlanLayout,
  ) {}

  /** The plans that moved. */
  async run(tx: Tx, anchorEventId: string, anchorOn: LocalDate, now: Date): Promise<CarePlanRow[]> {
    const plans = (await this.plans.ofAnchor(tx, anchorEventId)).filter(({ status }) => status !== 'ended');
    for (const plan of plans) await this.layout.bring(tx, plan, anchorOn, now);
    return plans;
  }
}
