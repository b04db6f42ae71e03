import { Injectable } from '@nestjs/common';
import { judgeEntry, type EntryJudgement } from '@suian/domain/diary/judge-entry';
import { USUAL_LIMITS } from '@suian/domain/diary/sample-limits';
import { USUAL_DAYS } from '@suian/domain/diary/usual';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { AnsweringWard } from './answering-wards.js';
import { diaryPack, emergencyRulesOf } from './packs/diary-pack.js';
import { PatientLimits } from './patient-limits.js';
import { keptEntryOf, ObservationStore, type EntryRecord } from './persistence/observation.store.js';

const DAY_MS = 86_400_000;

export type Measured = Pick<
  EntryRecord,
  'organizationId' | 'patientId' | 'metric' | 'values' | 'context' | 'measuredAt'
>;

export interface JudgedEntry {
  judgement: EntryJudgement;
  /** The one measured before it. */
  previous: EntryRecord | null;
}

/** The pure rules with everything they need to know of this patient. */
@Injectable()
export class EntryJudge {
  constructor(
    private readonly limits: PatientLimits,
    private readonly store: ObservationStore,
  ) {}

  async judge(
    tx: Tx,
    entry: Measured,
    { ward, now, isSecond }: { ward: AnsweringWard; now: Date; isSecond: boolean },
  ): Promise<JudgedEntry> {
    const { patientId, metric, measuredAt } = entry;
    const { applied } = await this.limits.of(tx, entry, metric, localDateIn(ward.zone, measuredAt));
    const from = new Date(measuredAt.getTime() - USUAL_DAYS * DAY_MS);
    const around = await this.store.since(tx, patientId, metric, from);
    const earlier = around.filter((each) => each.measuredAt < measuredAt);
    const judgement = judgeEntry({
      entry,
      earlier: earlier.map(keptEntryOf),
      pack: diaryPack(applied),
      emergencyRules: emergencyRulesOf(applied),
      distances: USUAL_LIMITS,
      isSecond,
      now,
      cover: ward.cover,
    });
    return { judgement, previous: earlier.find(({ isMistake }) => !isMistake) ?? null };
  }
}
