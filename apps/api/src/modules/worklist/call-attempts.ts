import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { CarePlans } from '../care-plans/index.js';
import type { CallAttemptRow } from './persistence/call-attempt.entity.js';
import { CallAttemptStore } from './persistence/call-attempt.store.js';
import type { NurseTaskRow } from './persistence/nurse-task.entity.js';
import { NurseTaskStore } from './persistence/nurse-task.store.js';

/** What was rung for a call so far, the calls it has overtaken included. */
@Injectable()
export class CallAttempts {
  constructor(
    private readonly calls: NurseTaskStore,
    private readonly attempts: CallAttemptStore,
    private readonly carePlans: CarePlans,
  ) {}

  /** By id of the call, newest first. */
  async of(tx: Tx, calls: readonly NurseTaskRow[]): Promise<Map<string, CallAttemptRow[]>> {
    const overtaken = await this.calls.overtakenOf(tx, [...new Set(calls.map((call) => call.patientId))]);
    const plans = await this.plansOf(tx, overtaken.length === 0 ? [] : [...calls, ...overtaken]);
    const isOvertakenBy = (older: NurseTaskRow, call: NurseTaskRow) =>
      older.endedAt?.getTime() === call.madeAt.getTime() &&
      plans.get(older.followUpTaskId) === plans.get(call.followUpTaskId);
    const chains = new Map(calls.map((call) => [call.id, chainOf(call, overtaken, isOvertakenBy)]));
    const attempts = await this.attempts.ofTasks(tx, [...new Set([...chains.values()].flat())]);
    return new Map(
      [...chains].map(([id, chain]) => [
        id,
        attempts.filter(({ nurseTaskId }) => chain.includes(nurseTaskId)),
      ]),
    );
  }

  private async plansOf(tx: Tx, calls: readonly NurseTaskRow[]): Promise<Map<string, string>> {
    const tasks = await this.carePlans.tasksByIds(
      tx,
      calls.map(({ followUpTaskId }) => followUpTaskId),
    );
    return new Map(tasks.map(({ id, carePlanId }) => [id, carePlanId]));
  }
}

/** Ids of the call and of every call before it. A call is overtaken at the instant the next one is made. */
function chainOf(
  call: NurseTaskRow,
  overtaken: readonly NurseTaskRow[],
  isOvertakenBy: (older: NurseTaskRow, call: NurseTaskRow) => boolean,
): string[] {
  const chain = [call];
  for (const each of chain) {
    chain.push(...overtaken.filter((older) => !chain.includes(older) && isOvertakenBy(older, each)));
  }
  return [...new Set(chain.map(({ id }) => id))];
}
