import { Injectable } from '@nestjs/common';
import type { RefusalList, RefusalQuery } from '@suian/contracts/intake';
import { maskName } from '@suian/domain/kernel/masking';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { pageOf, pageRequest } from '../../../platform/http/paging.js';
import { Audit } from '../../audit/index.js';
import { Identity } from '../../identity/index.js';
import { RefusalStore, type RefusalRecord } from '../persistence/refusal.store.js';

/** Units that were refused, newest first. Nobody knows their department, so the whole organization's nurses see them. */
@Injectable()
export class RefusalsQuery {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly refusals: RefusalStore,
    private readonly identity: Identity,
    private readonly audit: Audit,
  ) {}

  async run(actor: StaffActor, query: RefusalQuery): Promise<RefusalList> {
    const { organizationId } = actor;
    const { limit, after } = pageRequest(query, ['text']);
    const before = after === null ? null : String(after[0]);
    const wanted = { show: query.show ?? 'open', limit: limit + 1, before } as const;
    return this.unit.run(async (tx) => {
      const found = await this.refusals.list(tx, organizationId, wanted);
      const { rows, next } = pageOf(found, limit, ({ id }) => [id]);
      const names = await this.identity.staffNames(
        tx,
        rows.flatMap(({ settledBy }) => settledBy ?? []),
      );
      if (rows.length > 0) {
        const shown = rows.map(({ id }) => id);
        await this.audit.recordList(tx, actor, { organizationId, action: 'refusals.listed', shown });
      }
      return { rows: rows.map((row) => toWire(row, names)), next };
    });
  }
}

function toWire(row: RefusalRecord, names: ReadonlyMap<string, string>): RefusalList['rows'][number] {
  const { id, source, name, problems, receivedAt, settledAt, settledBy } = row;
  return {
    id,
    receivedAt: receivedAt.toISOString(),
    source,
    maskedName: name === null ? null : maskName(name),
    problems,
    settledBy: settledBy === null ? null : (names.get(settledBy) ?? null),
    settledAt: settledAt?.toISOString() ?? null,
  };
}
