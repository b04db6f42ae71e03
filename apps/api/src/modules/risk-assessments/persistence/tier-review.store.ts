import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { TierReviewRow } from './tier-review.entity.js';

@Injectable()
export class TierReviewStore {
  /** The last plan that was looked at; null: begin with the first. */
  async cursor(tx: Tx, organizationId: string): Promise<string | null> {
    const row = await tx.findOneBy(TierReviewRow, { organizationId });
    return row?.afterPlan ?? null;
  }

  async keep(tx: Tx, organizationId: string, afterPlan: string | null): Promise<void> {
    const known = await tx.existsBy(TierReviewRow, { organizationId });
    if (known) await tx.update(TierReviewRow, { organizationId }, { afterPlan });
    else await tx.insert(TierReviewRow, { organizationId, afterPlan });
  }
}
