import { Injectable } from '@nestjs/common';
import type { Done } from '@suian/contracts/wire';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { Audit } from '../../audit/index.js';
import { RefusalNews } from '../refusal-news.js';
import { RefusalStore } from '../persistence/refusal.store.js';

/** A nurse says what was done about a refused unit; it leaves the list and stays kept. */
@Injectable()
export class SettleRefusal {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly refusals: RefusalStore,
    private readonly refusalNews: RefusalNews,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(actor: StaffActor, refusalId: string, reason: string): Promise<Done> {
    const { organizationId, id: settledBy } = actor;
    const settled = { settledAt: this.clock.now(), settledBy, reason };
    await this.unit.run(async (tx) => {
      const done = await this.refusals.settle(tx, organizationId, refusalId, settled);
      if (!done) throw new AppError('intake.refusal-not-found');
      await this.audit.record(tx, actor, {
        organizationId,
        action: 'refusal.settled',
        shown: [refusalId],
      });
      await this.refusalNews.tell(tx, organizationId);
    });
    return { done: true };
  }
}
