import { Injectable } from '@nestjs/common';
import type { WardList } from '@suian/contracts/ward-lists';
import type { StaffActor } from '../../../../platform/auth/actors.js';
import { SystemClock } from '../../../../platform/clock.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { AppError } from '../../../../platform/http/app-error.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { Audit } from '../../../audit/index.js';
import { actingOf } from '../acting.js';
import { NOTHING_DONE, WardListStore } from '../persistence/ward-list.store.js';
import { WardListsQuery } from '../queries/ward-lists.query.js';
import { visibleList } from '../visible-list.js';

/** The dry run was looked at: now in earnest. Started twice, by one nurse or two, it runs once. */
@Injectable()
export class StartWardList {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly lists: WardListStore,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
    private readonly query: WardListsQuery,
    private readonly system: SystemClock,
  ) {}

  async run(actor: StaffActor, wardListId: string, version: number): Promise<WardList> {
    await this.unit.run(async (tx) => {
      const list = visibleList(actor, await this.lists.findHeld(tx, wardListId));
      const { id, organizationId, state, forgottenAt } = list;
      if (state === 'importing' || state === 'done') return;
      if (state !== 'ready' || forgottenAt !== null) throw new AppError('ward-list.not-ready');
      if (list.version !== version) throw new AppError('row.changed-meanwhile');
      await this.lists.change(tx, id, { ...NOTHING_DONE, state: 'importing', acting: actingOf(actor) });
      const dueAt = this.system.now();
      await this.jobs.schedule(tx, {
        kind: 'ward-list.work',
        ref: id,
        organizationId,
        clock: 'system',
        dueAt,
      });
      await this.audit.record(tx, actor, { organizationId, action: 'ward-list.started', shown: [id] });
    });
    return this.query.one(actor, wardListId);
  }
}
