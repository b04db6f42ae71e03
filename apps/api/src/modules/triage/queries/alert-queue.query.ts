import { Injectable } from '@nestjs/common';
import type { AlertList, AlertQuery } from '@suian/contracts/alerts';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { storedInstant } from '../../../platform/database/columns.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { pageOf, pageRequest, type CursorPart } from '../../../platform/http/paging.js';
import { Audit } from '../../audit/index.js';
import { scopeOf } from '../../patients/index.js';
import { AlertRows } from '../alert-rows.js';
import { AlertQueueStore, type AlertCount } from '../persistence/alert-queue.store.js';
import type { AlertRow } from '../persistence/alert.entity.js';
import { TOLD_TO } from '../told-to.js';

/** The triage queue: worst first, then who waits longest; closed ones newest first. */
@Injectable()
export class AlertQueueQuery {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly queue: AlertQueueStore,
    private readonly rows: AlertRows,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  run(actor: StaffActor, query: AlertQuery): Promise<AlertList> {
    const page = pageRequest(query, ['number', 'number', 'text']);
    const scope = scopeOf(actor, query.departmentId);
    const show = query.show ?? 'open';
    const filter = {
      show,
      severity: query.severity,
      staffId: actor.id,
      toldAt: TOLD_TO[actor.role],
      now: this.clock.now(),
    };
    return this.unit.run(async (tx) => {
      const found = await this.queue.page(tx, scope, filter, page);
      const { rows, next } = pageOf(found, page.limit, show === 'closed' ? closedCursor : openCursor);
      const counts = await this.queue.counts(tx, scope, filter);
      const lastResolvedAt = await this.queue.lastResolvedAt(tx, scope);
      const list: AlertList = {
        rows: await this.rows.compose(tx, actor, rows),
        next,
        counts: countsOf(counts),
        lastResolvedAt: lastResolvedAt?.toISOString() ?? null,
      };
      const shown = rows.map(({ id }) => id);
      if (shown.length > 0) {
        await this.audit.recordList(tx, actor, {
          organizationId: actor.organizationId,
          action: 'alerts.listed',
          shown,
        });
      }
      return list;
    });
  }
}

function openCursor({ severityRank, openedAt, id }: AlertRow): CursorPart[] {
  return [severityRank, storedInstant(openedAt), id];
}

function closedCursor({ severityRank, resolvedAt, id }: AlertRow): CursorPart[] {
  return [severityRank, resolvedAt && storedInstant(resolvedAt), id];
}

function countsOf(counts: readonly AlertCount[]): AlertList['counts'] {
  const total = (of: (each: AlertCount) => number) => counts.reduce((sum, each) => sum + of(each), 0);
  const ofSeverity = (severity: AlertCount['severity']) =>
    total((each) => (each.severity === severity ? each.count : 0));
  return {
    critical: ofSeverity('critical'),
    warning: ofSeverity('warning'),
    notice: ofSeverity('notice'),
    open: total(({ count }) => count),
    unclaimed: total(({ state, count }) => (state === 'open' ? count : 0)),
    mine: total(({ mine }) => mine),
    overdue: total(({ overdue }) => overdue),
    told: total(({ told }) => told),
  };
}
