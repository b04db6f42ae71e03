import { Injectable } from '@nestjs/common';
import { SECOND_LOOK_MINUTES } from '@suian/domain/diary/judge-entry';
import type { EntryState } from '@suian/domain/diary/metric';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { ObservationStore, type EntryRecord } from './persistence/observation.store.js';

const MINUTE_MS = 60_000;

/** Questioned entries and the 15 minutes in which a second value is awaited (decision 35). */
@Injectable()
export class SecondLooks {
  constructor(
    private readonly store: ObservationStore,
    private readonly jobs: Jobs,
  ) {}

  until(now: Date): Date {
    return new Date(now.getTime() + SECOND_LOOK_MINUTES * MINUTE_MS);
  }

  async await(tx: Tx, { id, organizationId }: EntryRecord, dueAt: Date): Promise<void> {
    await this.jobs.schedule(tx, { kind: 'observation.second-look', ref: id, organizationId, dueAt });
  }

  /** Those a value measured at this moment would be the second to. */
  async awaiting(tx: Tx, { patientId, metric, measuredAt }: EntryRecord, now: Date): Promise<EntryRecord[]> {
    const all = await this.store.awaitingSecond(tx, patientId, metric, now);
    return all.filter((first) => first.measuredAt <= measuredAt);
  }

  /** The wait is over: by a second value, an alarm, or because the number was a typing error. */
  async end(tx: Tx, entries: readonly EntryRecord[], state: EntryState): Promise<void> {
    for (const { id } of entries) {
      await this.store.settle(tx, id, { state, questionedUntil: null });
      await this.jobs.cancel(tx, 'observation.second-look', id);
    }
  }
}
