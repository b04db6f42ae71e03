import { Injectable } from '@nestjs/common';
import { overtaking } from '@suian/domain/worklist/overtake';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { CarePlans, type TaskRecord } from '../care-plans/index.js';
import { CallNews } from './call-news.js';
import { CallWork } from './call-work.js';
import type { NurseTaskRow } from './persistence/nurse-task.entity.js';
import { NurseTaskStore } from './persistence/nurse-task.store.js';

/** One patient and plan, one line on the list: a new call takes the place of those nobody got round to. */
@Injectable()
export class Overtaking {
  constructor(
    private readonly calls: NurseTaskStore,
    private readonly carePlans: CarePlans,
    private readonly work: CallWork,
    private readonly news: CallNews,
    private readonly clock: Clock,
  ) {}

  /** The call with what it takes over; the older ones are over. It is not yet a row. */
  async run(tx: Tx, call: NurseTaskRow, task: TaskRecord): Promise<NurseTaskRow> {
    let mine = call;
    for (const older of await this.olderOf(tx, task)) {
      await this.calls.endOf(tx, older.followUpTaskId, 'overtaken', call.madeAt);
      await this.news.changed(tx, older, this.clock.now());
      mine = { ...mine, ...overtaking(mine, older) };
    }
    return mine;
  }

  /** Newest first. One that a nurse is speaking on, or broke off with answers noted, is left to her. */
  private async olderOf(
    tx: Tx,
    { organizationId, patientId, carePlanId, opensAt }: TaskRecord,
  ): Promise<NurseTaskRow[]> {
    const open = (await this.calls.ofPatient(tx, patientId)).filter(({ active }) => active !== null);
    const ids = open.map(({ followUpTaskId }) => followUpTaskId);
    const tasks = await this.carePlans.tasksByIds(tx, ids);
    const older = tasks
      .filter((each) => each.carePlanId === carePlanId && each.opensAt < opensAt)
      .sort((a, b) => b.opensAt.getTime() - a.opensAt.getTime());
    const free: NurseTaskRow[] = [];
    for (const { id } of older) {
      const callId = open.find(({ followUpTaskId }) => followUpTaskId === id)?.id ?? '';
      const held = await this.calls.findHeld(tx, organizationId, callId);
      if (held?.active && !this.work.isHeld(held) && held.draftCipher === null) free.push(held);
    }
    return free;
  }
}
