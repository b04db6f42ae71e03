import { Injectable } from '@nestjs/common';
import type { TierBoard, TierQuery } from '@suian/contracts/tiers';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { pageOf, pageRequest } from '../../../platform/http/paging.js';
import { Audit } from '../../audit/index.js';
import { scopeOf } from '../../patients/index.js';
import { sortKeyOf, TierBoardStore } from '../persistence/tier-board.store.js';
import { ProposalRows } from '../proposal-rows.js';
import { Proposals } from '../proposals.js';
import { TierFigures } from './tier-figures.js';

const DECIDED_DAYS = 30;
const DAY_MS = 86_400_000;

/** 分级看板: proposals of my departments, and how many people each tier has. */
@Injectable()
export class TierBoardQuery {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly board: TierBoardStore,
    private readonly figures: TierFigures,
    private readonly judging: Proposals,
    private readonly rows: ProposalRows,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  run(actor: StaffActor, query: TierQuery): Promise<TierBoard> {
    const { organizationId, zone } = actor;
    const { limit, after: last } = pageRequest(query, ['number', 'text']);
    const after: [number, string] | null = last === null ? null : [Number(last[0]), String(last[1])];
    const scope = scopeOf(actor, query.departmentId);
    const show = query.show ?? 'waiting';
    const now = this.clock.now();
    const since = new Date(now.getTime() - DECIDED_DAYS * DAY_MS);
    return this.unit.run(async (tx) => {
      const found = await this.board.page(tx, scope, { show, count: limit + 1, since, after });
      const page = pageOf(found, limit, (each) => [sortKeyOf(show, each), each.id]);
      const rows = await this.judging.standing(tx, page.rows);
      const shown = [...new Set(rows.map(({ patientId }) => patientId))];
      if (shown.length > 0)
        await this.audit.recordList(tx, actor, { organizationId, action: 'tiers.listed', shown });
      return {
        rows: await this.rows.of(tx, actor, rows),
        next: page.next,
        counts: await this.board.counts(tx, scope, since),
        ...(await this.figures.of(tx, scope, { zone, now })),
      };
    });
  }
}
