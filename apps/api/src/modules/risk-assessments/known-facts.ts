import { Injectable } from '@nestjs/common';
import { taskStatusAt } from '@suian/domain/schedule/task-status';
import { adherenceFacts } from '@suian/domain/tier/adherence';
import type { TierFacts } from '@suian/domain/tier/tier-rules';
import { isMiss } from '@suian/domain/worklist/redial';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { CarePlans, type PlanRecord, type TaskRecord } from '../care-plans/index.js';
import { Patients } from '../patients/index.js';
import { Triage } from '../triage/index.js';
import { Worklist } from '../worklist/index.js';
import { TierFactStore } from './persistence/tier-fact.store.js';

const RECORD_DAYS = 90;
const DAY_MS = 86_400_000;

/** Everything a tier may be judged by: what was entered, what the stay says, and our own record of 90 days. */
@Injectable()
export class KnownFacts {
  constructor(
    private readonly facts: TierFactStore,
    private readonly patients: Patients,
    private readonly carePlans: CarePlans,
    private readonly triage: Triage,
    private readonly worklist: Worklist,
  ) {}

  async of(tx: Tx, plan: PlanRecord, now: Date): Promise<TierFacts> {
    const { organizationId, patientId, encounterId } = plan;
    const stay = await this.patients.encounter(tx, organizationId, encounterId);
    const alerts = (await this.triage.openAlertsOf(tx, [patientId])).get(patientId) ?? [];
    return {
      ...(await this.carePlans.stayFacts(tx, stay, now)),
      ...(await this.record(tx, patientId, now)),
      'critical-alerts': alerts.filter(({ severity }) => severity === 'critical').length,
      ...(await this.entered(tx, patientId)),
    };
  }

  /** The newest of each. */
  private async entered(tx: Tx, patientId: string): Promise<TierFacts> {
    const newestFirst = await this.facts.ofPatient(tx, patientId);
    return Object.fromEntries(newestFirst.reverse().map(({ code, value }) => [code, value]));
  }

  private async record(tx: Tx, patientId: string, now: Date): Promise<TierFacts> {
    const since = new Date(now.getTime() - RECORD_DAYS * DAY_MS);
    const tasks = (await this.carePlans.tasksOf(tx, patientId)).filter(({ dueAt }) => dueAt >= since);
    const calls = (await this.worklist.historyOf(tx, patientId)).filter(({ at }) => at >= since);
    return adherenceFacts(
      tasks.map((task) => ({ status: taskStatusAt(now, task, task.outcome), isLate: isLate(task) })),
      calls.map(({ outcome }) => ({ wasReached: !isMiss(outcome) })),
    );
  }
}

function isLate({ outcomeAt, closesAt }: TaskRecord): boolean {
  return outcomeAt !== null && outcomeAt > closesAt;
}
