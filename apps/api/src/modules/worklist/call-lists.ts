import { Injectable } from '@nestjs/common';
import type { WorklistRow } from '@suian/contracts/worklist';
import { addDays } from '@suian/domain/kernel/local-date';
import { instantOf, localDateIn } from '@suian/domain/kernel/zoned-time';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { CarePlans } from '../care-plans/index.js';
import type { Scope } from '../patients/index.js';
import { CallRows } from './call-rows.js';
import type { NurseTaskRow } from './persistence/nurse-task.entity.js';
import type { OpenCall } from './records.js';
import { unaskedWhy } from './unasked.js';
import { WorklistStore, type Show, type Today } from './persistence/worklist.store.js';

/** Ranked in memory; who is due first is taken first. */
const MOST_RANKED = 300;

export interface CallList {
  rows: WorklistRow[];
  counts: Record<Show, number>;
  /** Open calls that nobody has to make just now: to be let go. */
  unasked: OpenCall[];
}

@Injectable()
export class CallLists {
  constructor(
    private readonly store: WorklistStore,
    private readonly carePlans: CarePlans,
    private readonly rows: CallRows,
    private readonly clock: Clock,
  ) {}

  async of(tx: Tx, actor: StaffActor, scope: Scope, show: Show): Promise<CallList> {
    const day = this.today(actor);
    const found = await this.store.list(tx, scope, { show, day }, MOST_RANKED);
    const unasked = show === 'done' ? [] : await this.unaskedOf(tx, found, day.now);
    const gone = new Set(unasked.map(({ call }) => call));
    const rows = await this.rows.ranked(
      tx,
      actor,
      found.filter((call) => !gone.has(call)),
    );
    return {
      rows: show === 'done' ? rows.sort((a, b) => ((a.endedAt ?? '') < (b.endedAt ?? '') ? 1 : -1)) : rows,
      counts: without(await this.store.counts(tx, scope, day), [...gone], day),
      unasked,
    };
  }

  private today({ zone }: StaffActor): Today {
    const now = this.clock.now();
    const date = localDateIn(zone, now);
    return {
      now,
      startsAt: instantOf(date, '00:00', zone),
      endsAt: instantOf(addDays(date, 1), '00:00', zone),
    };
  }

  private async unaskedOf(tx: Tx, calls: readonly NurseTaskRow[], now: Date): Promise<OpenCall[]> {
    const ids = calls.map(({ followUpTaskId }) => followUpTaskId);
    const tasks = new Map((await this.carePlans.tasksByIds(tx, ids)).map((task) => [task.id, task]));
    return calls.flatMap((call) => {
      const task = tasks.get(call.followUpTaskId);
      return task && unaskedWhy({ call, task }, now) !== null ? [{ call, task }] : [];
    });
  }
}

function without(
  counts: Record<Show, number>,
  gone: readonly NurseTaskRow[],
  day: Today,
): Record<Show, number> {
  const today = gone.filter(({ notBefore }) => notBefore < day.endsAt);
  return {
    ...counts,
    all: counts.all - today.length,
    overdue: counts.overdue - today.filter(({ dueAt }) => dueAt < day.now).length,
    later: counts.later - (gone.length - today.length),
  };
}
