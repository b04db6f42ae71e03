import { Injectable } from '@nestjs/common';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { storedInstant } from '../../../platform/database/columns.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../patients/index.js';
import { NurseTaskRow } from './nurse-task.entity.js';

export type Show = 'all' | 'overdue' | 'later' | 'done';

/** The day a list is about, by the organization's calendar. */
export interface Today {
  now: Date;
  startsAt: Date;
  endsAt: Date;
}

type Rows = SelectQueryBuilder<NurseTaskRow>;

/** The list reads this table alone; every condition starts with organization and scope. */
@Injectable()
export class WorklistStore {
  /** At most `limit`, who is due first; done ones newest first. */
  list(
    tx: Tx,
    scope: Scope,
    { show, day }: { show: Show; day: Today },
    limit: number,
  ): Promise<NurseTaskRow[]> {
    const rows = shown(inScope(tx, scope), show, day).take(limit);
    if (show === 'done') return rows.orderBy({ 'call.endedAt': 'DESC', 'call.id': 'DESC' }).getMany();
    return rows.orderBy({ 'call.dueAt': 'ASC', 'call.id': 'ASC' }).getMany();
  }

  async counts(tx: Tx, scope: Scope, day: Today): Promise<Record<Show, number>> {
    const isToday = 'call.notBefore < :endsAt';
    const open = await inScope(tx, scope)
      .andWhere("call.active = 'yes'")
      .select(`SUM(CASE WHEN ${isToday} THEN 1 ELSE 0 END)`, 'all')
      .addSelect(`SUM(CASE WHEN ${isToday} AND call.dueAt < :now THEN 1 ELSE 0 END)`, 'overdue')
      .addSelect('COUNT(*)', 'total')
      .setParameters({ endsAt: storedInstant(day.endsAt), now: storedInstant(day.now) })
      .getRawOne<Record<'all' | 'overdue' | 'total', number | null>>();
    // Sums come back as decimals, on one engine as text, and of nothing as null.
    const [all, overdue] = [Number(open?.all ?? 0), Number(open?.overdue ?? 0)];
    const later = Number(open?.total ?? 0) - all;
    return { all, overdue, later, done: await shown(inScope(tx, scope), 'done', day).getCount() };
  }
}

function inScope(tx: Tx, { organizationId, departmentIds, seesUnassigned }: Scope): Rows {
  return tx
    .createQueryBuilder(NurseTaskRow, 'call')
    .where('call.organizationId = :organizationId', { organizationId })
    .andWhere(
      new Brackets((either) => {
        either.where('1 = 0');
        if (departmentIds.length > 0)
          either.orWhere('call.departmentId IN (:...departmentIds)', { departmentIds });
        if (seesUnassigned) either.orWhere('call.departmentId IS NULL');
      }),
    );
}

function shown(rows: Rows, show: Show, { now, startsAt, endsAt }: Today): Rows {
  if (show === 'done') {
    return rows
      .andWhere('call.endedAt >= :startsAt', { startsAt: storedInstant(startsAt) })
      .andWhere("call.endReason NOT IN ('no-longer-asked', 'overtaken')");
  }
  rows
    .andWhere("call.active = 'yes'")
    .setParameters({ endsAt: storedInstant(endsAt), now: storedInstant(now) });
  if (show === 'later') return rows.andWhere('call.notBefore >= :endsAt');
  rows.andWhere('call.notBefore < :endsAt');
  return show === 'overdue' ? rows.andWhere('call.dueAt < :now') : rows;
}
