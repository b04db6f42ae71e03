import { Injectable } from '@nestjs/common';
import type { AlertQuery } from '@suian/contracts/alerts';
import type { Severity } from '@suian/domain/kernel/severity';
import type { AlertState } from '@suian/domain/triage/episode';
import type { Rung } from '@suian/domain/triage/escalation';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { instantFromStored, storedInstant } from '../../../platform/database/columns.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { CursorPart, PageRequest } from '../../../platform/http/paging.js';
import type { Scope } from '../../patients/index.js';
import { AlertRow } from './alert.entity.js';

export interface QueueFilter {
  show: NonNullable<AlertQuery['show']>;
  severity?: Severity;
  staffId: string;
  /** The rungs that are told to who asks. */
  toldAt: readonly Rung[];
  now: Date;
}

/** How many open alerts there are of a severity and state. */
export interface AlertCount {
  severity: Severity;
  state: AlertState;
  count: number;
  mine: number;
  overdue: number;
  told: number;
}

type Rows = SelectQueryBuilder<AlertRow>;

/** Any clock passed: to claim it, to close it, or to reach the patient of a critical one. */
const OVERDUE =
  "((alert.state = 'open' AND alert.claimDueAt < :now)" +
  " OR (alert.state IN ('claimed', 'contacted') AND alert.resolveDueAt < :now)" +
  // A claim takes it off the ladder: where it is back on, nobody was reached in time.
  " OR (alert.state = 'claimed' AND alert.severity = 'critical'" +
  ' AND (alert.rung IS NOT NULL OR alert.nextRungAt < :now)))';

/** The queue reads this table alone; every condition starts with organization and scope. */
@Injectable()
export class AlertQueueStore {
  /** One row more than the page: open ones by rank and age, closed ones newest first. */
  page(tx: Tx, scope: Scope, filter: QueueFilter, page: PageRequest): Promise<AlertRow[]> {
    const rows = this.inScope(tx, scope).take(page.limit + 1);
    if (filter.severity) rows.andWhere('alert.severity = :severity', { severity: filter.severity });
    if (filter.show === 'closed') return closedAfter(rows, page.after).getMany();
    rows.andWhere("alert.active = 'yes'");
    only(rows, filter);
    return openAfter(rows, page.after).getMany();
  }

  async counts(tx: Tx, scope: Scope, { staffId, toldAt, now }: QueueFilter): Promise<AlertCount[]> {
    const rows = await this.inScope(tx, scope)
      .andWhere("alert.active = 'yes'")
      .select('alert.severity', 'severity')
      .addSelect('alert.state', 'state')
      .addSelect('COUNT(*)', 'count')
      .addSelect('SUM(CASE WHEN alert.claimedBy = :staffId THEN 1 ELSE 0 END)', 'mine')
      .addSelect(`SUM(CASE WHEN ${OVERDUE} THEN 1 ELSE 0 END)`, 'overdue')
      .addSelect(`SUM(CASE WHEN ${toldSql(toldAt)} THEN 1 ELSE 0 END)`, 'told')
      .setParameters({ staffId, now: storedInstant(now) })
      .groupBy('alert.severity')
      .addGroupBy('alert.state')
      .getRawMany<AlertCount>();
    // Sums come back as decimals, on one engine as text.
    return rows.map((row) => ({
      ...row,
      count: Number(row.count),
      mine: Number(row.mine),
      overdue: Number(row.overdue),
      told: Number(row.told),
    }));
  }

  async lastResolvedAt(tx: Tx, scope: Scope): Promise<Date | null> {
    const row = await this.inScope(tx, scope)
      .select('MAX(alert.resolvedAt)', 'at')
      .getRawOne<{ at: number | null }>();
    return instantFromStored(row?.at ?? null);
  }

  private inScope(tx: Tx, { organizationId, departmentIds, seesUnassigned }: Scope): Rows {
    return tx
      .createQueryBuilder(AlertRow, 'alert')
      .where('alert.organizationId = :organizationId', { organizationId })
      .andWhere(
        new Brackets((either) => {
          either.where('1 = 0');
          if (departmentIds.length > 0)
            either.orWhere('alert.departmentId IN (:...departmentIds)', { departmentIds });
          if (seesUnassigned) either.orWhere('alert.departmentId IS NULL');
        }),
      );
  }
}

function only(rows: Rows, { show, staffId, toldAt, now }: QueueFilter): void {
  if (show === 'mine') rows.andWhere('alert.claimedBy = :staffId', { staffId });
  if (show === 'unclaimed') rows.andWhere("alert.state = 'open'");
  if (show === 'overdue') rows.andWhere(OVERDUE, { now: storedInstant(now) });
  if (show === 'told') rows.andWhere(toldSql(toldAt));
}

/** The rungs are our own words; an empty list is refused by one of the engines. */
function toldSql(rungs: readonly Rung[]): string {
  if (rungs.length === 0) return '1 = 0';
  return `alert.rung IN (${rungs.map((rung) => `'${rung}'`).join(', ')})`;
}

function openAfter(rows: Rows, after: CursorPart[] | null): Rows {
  if (after) {
    const [rank, at, id] = after;
    rows.andWhere(
      '(alert.severityRank > :rank OR (alert.severityRank = :rank AND ' +
        '(alert.openedAt > :at OR (alert.openedAt = :at AND alert.id > :id))))',
      { rank, at, id },
    );
  }
  return rows.orderBy({ 'alert.severityRank': 'ASC', 'alert.openedAt': 'ASC', 'alert.id': 'ASC' });
}

function closedAfter(rows: Rows, after: CursorPart[] | null): Rows {
  rows.andWhere('alert.resolvedAt IS NOT NULL');
  if (after) {
    const [, at, id] = after;
    rows.andWhere('(alert.resolvedAt < :at OR (alert.resolvedAt = :at AND alert.id < :id))', { at, id });
  }
  return rows.orderBy({ 'alert.resolvedAt': 'DESC', 'alert.id': 'DESC' });
}
