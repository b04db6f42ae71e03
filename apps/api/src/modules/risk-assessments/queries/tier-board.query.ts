import { Injectable } from '@nestjs/common';
import type { TierBoard, TierQuery } from '@suian/contracts/tiers';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { pageOf, pageRequest } from '../../../platform/http/paging.js';
import { Audit } from '../../audit/index.js';
import { scopeOf } from '../../patients/index.js';
import { TierProposalStore } from '../persistence/tier-proposal.store.js';
import { ProposalRows } from '../proposal-rows.js';
import { Proposals } from '../proposals.js';

/** 分级: proposals of my departments, newest first. */
@Injectable()
export class TierBoardQuery {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly proposals: TierProposalStore,
    private readonly judging: Proposals,
    private readonly rows: ProposalRows,
    private readonly audit: Audit,
  ) {}

  run(actor: StaffActor, query: TierQuery): Promise<TierBoard> {
    const { organizationId } = actor;
    const { limit, after } = pageRequest(query, ['text']);
    const scope = scopeOf(actor, query.departmentId);
    const before = after === null ? null : String(after[0]);
    return this.unit.run(async (tx) => {
      const wanted = { show: query.show ?? 'waiting', count: limit + 1, before };
      const found = await this.proposals.page(tx, scope, wanted);
      const page = pageOf(found, limit, ({ id }) => [id]);
      const rows = await this.judging.standing(tx, page.rows);
      const waiting = await this.proposals.countWaiting(tx, scope);
      const shown = [...new Set(rows.map(({ patientId }) => patientId))];
      if (shown.length > 0)
        await this.audit.recordList(tx, actor, { organizationId, action: 'tiers.listed', shown });
      return { rows: await this.rows.of(tx, actor, rows), next: page.next, counts: { waiting } };
    });
  }
}
