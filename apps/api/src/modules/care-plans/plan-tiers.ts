import { Injectable } from '@nestjs/common';
import { addDays, weekdayOf, type LocalDate } from '@suian/domain/kernel/local-date';
import type { RiskTier } from '@suian/domain/schedule/pathway';
import type { TierFacts } from '@suian/domain/tier/tier-rules';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { EncounterRecord, Scope } from '../patients/index.js';
import { FirstTier } from './first-tier.js';
import { CarePlanStore } from './persistence/care-plan.store.js';
import { TierChangeStore, type TierChangeRecord } from './persistence/tier-change.store.js';
import {
  TierFiguresStore,
  type AskedRecord,
  type RunningTier,
  type WeekCount,
} from './persistence/tier-figures.store.js';
import { PlanRecords } from './plan-records.js';
import type { PlanRecord } from './records.js';

/** So many values fit into one statement on both engines. */
const AT_ONCE = 500;

/** What the room of tiers may ask about plans, many at a time. */
@Injectable()
export class PlanTiers {
  constructor(
    private readonly plans: CarePlanStore,
    private readonly records: PlanRecords,
    private readonly figures: TierFiguresStore,
    private readonly changes: TierChangeStore,
    private readonly firstTier: FirstTier,
  ) {}

  /** Running plans of an organization by id, after one; fewer than `limit`: those were the last. */
  async runningPlans(
    tx: Tx,
    organizationId: string,
    page: { after: string | null; limit: number },
  ): Promise<{ plans: PlanRecord[]; last: string | null }> {
    const rows = await this.plans.runningAfter(tx, organizationId, page);
    const last = rows.length < page.limit ? null : (rows.at(-1)?.id ?? null);
    return { plans: await this.records.of(tx, rows), last };
  }

  people(tx: Tx, scope: Scope): Promise<Record<RiskTier, number>> {
    return this.figures.people(tx, scope);
  }

  /** Steps due from Monday to Sunday of the week that a day lies in. */
  week(tx: Tx, scope: Scope, today: LocalDate): Promise<WeekCount[]> {
    const from = addDays(today, 1 - weekdayOf(today));
    return this.figures.week(tx, scope, { from, to: addDays(from, 6) });
  }

  async runningOf(tx: Tx, scope: Scope, patientIds: readonly string[]): Promise<RunningTier[]> {
    const found = [];
    for (let at = 0; at < patientIds.length; at += AT_ONCE)
      found.push(...(await this.figures.running(tx, scope, patientIds.slice(at, at + AT_ONCE))));
    return found;
  }

  /** What was asked of them on their phones and was due after `since`. */
  async asked(
    tx: Tx,
    patientIds: readonly string[],
    period: { since: Date; now: Date },
  ): Promise<AskedRecord[]> {
    return patientIds.length === 0 ? [] : this.figures.asked(tx, patientIds, period);
  }

  /** What stays themselves say to the rules, by stay. */
  stayFacts(tx: Tx, stays: readonly EncounterRecord[], now: Date): Promise<Map<string, TierFacts>> {
    return this.firstTier.factsOfAll(tx, stays, now);
  }

  /** Tiers that no proposal is behind, newest first. */
  changesOf(tx: Tx, patientId: string): Promise<TierChangeRecord[]> {
    return this.changes.ofPatient(tx, patientId);
  }
}
