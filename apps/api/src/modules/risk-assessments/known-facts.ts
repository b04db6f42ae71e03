import { Injectable } from '@nestjs/common';
import type { JudgedFact } from '@suian/contracts/tier-cards';
import { taskStatusAt } from '@suian/domain/schedule/task-status';
import { adherenceFacts } from '@suian/domain/tier/adherence';
import { FACT_CODES, type TierFacts } from '@suian/domain/tier/tier-rules';
import { isMiss } from '@suian/domain/worklist/redial';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { PlanTiers, type PlanRecord } from '../care-plans/index.js';
import { Patients } from '../patients/index.js';
import { Triage } from '../triage/index.js';
import { Worklist } from '../worklist/index.js';
import { TierFactStore, type FactRecord } from './persistence/tier-fact.store.js';

const RECORD_DAYS = 90;
const DAY_MS = 86_400_000;
const NOTHING: TierFacts = {};

export interface KnownOfPlan {
  facts: TierFacts;
  /** The same, with the day that a person gave. */
  judged: JudgedFact[];
}

/** Everything a tier may be judged by: what was entered, what the stay says, and our own record of 90 days. */
@Injectable()
export class KnownFacts {
  constructor(
    private readonly facts: TierFactStore,
    private readonly patients: Patients,
    private readonly planTiers: PlanTiers,
    private readonly triage: Triage,
    private readonly worklist: Worklist,
  ) {}

  /** Of plans of one organization, by plan. */
  async ofPlans(tx: Tx, plans: readonly PlanRecord[], now: Date): Promise<Map<string, KnownOfPlan>> {
    const patientIds = [...new Set(plans.map(({ patientId }) => patientId))];
    const stayIds = [...new Set(plans.map(({ encounterId }) => encounterId))];
    const stays = await this.patients.encountersByIds(tx, stayIds);
    const said = await this.planTiers.stayFacts(tx, stays, now);
    const records = await this.recordsOf(tx, patientIds, now);
    const alerts = await this.triage.openAlertsOf(tx, patientIds);
    const entered = newestOf(await this.facts.ofPatients(tx, patientIds));
    return new Map(
      plans.map(({ id, patientId, encounterId }) => {
        const open = alerts.get(patientId) ?? [];
        const own = entered.get(patientId) ?? [];
        const facts: TierFacts = {
          ...(said.get(encounterId) ?? NOTHING),
          ...(records.get(patientId) ?? NOTHING),
          'critical-alerts': open.filter(({ severity }) => severity === 'critical').length,
          ...Object.fromEntries(own.map(({ code, value }) => [code, value])),
        };
        return [id, { facts, judged: judgedOf(facts, own) }];
      }),
    );
  }

  /** What was answered in time, and what was not picked up, by patient. */
  async recordsOf(tx: Tx, patientIds: readonly string[], now: Date): Promise<Map<string, TierFacts>> {
    const since = new Date(now.getTime() - RECORD_DAYS * DAY_MS);
    const tasks = groupOf(await this.planTiers.asked(tx, patientIds, { since, now }));
    const calls = groupOf(await this.worklist.outcomesSince(tx, patientIds, since));
    return new Map(
      patientIds.map((id) => {
        const asked = (tasks.get(id) ?? []).map(({ outcome, outcomeAt, ...window }) => ({
          status: taskStatusAt(now, window, outcome),
          isLate: outcomeAt !== null && outcomeAt > window.closesAt,
        }));
        const rung = (calls.get(id) ?? []).map(({ outcome }) => ({ wasReached: !isMiss(outcome) }));
        return [id, adherenceFacts(asked, rung)];
      }),
    );
  }
}

function judgedOf(facts: TierFacts, entered: readonly FactRecord[]): JudgedFact[] {
  return FACT_CODES.flatMap((code) => {
    const value = facts[code];
    if (value === undefined) return [];
    return [{ code, value, observedOn: entered.find((each) => each.code === code)?.observedOn ?? null }];
  });
}

/** The newest of each code, by patient. */
function newestOf(newestFirst: readonly FactRecord[]): Map<string, FactRecord[]> {
  const byPatient = groupOf(newestFirst);
  for (const [id, facts] of byPatient) {
    const isNewest = ({ code }: FactRecord, at: number) =>
      facts.findIndex((each) => each.code === code) === at;
    byPatient.set(id, facts.filter(isNewest));
  }
  return byPatient;
}

function groupOf<T extends { patientId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const known = groups.get(row.patientId);
    if (known) known.push(row);
    else groups.set(row.patientId, [row]);
  }
  return groups;
}
