import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@suian/domain/kernel/local-date';
import { RISK_TIERS, type RiskTier, type StepChannel } from '@suian/domain/schedule/pathway';
import type { TaskOutcome } from '@suian/domain/schedule/task-status';
import { instantFromStored, storedInstant } from '../../../platform/database/columns.js';
import { rowsOf } from '../../../platform/database/raw-sql.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../patients/index.js';

/** Steps of a week by tier and channel. */
export interface WeekCount {
  tier: RiskTier;
  channel: StepChannel;
  due: number;
  done: number;
}

export interface RunningTier {
  patientId: string;
  planId: string;
  tier: RiskTier;
}

/** What a patient was asked on his phone. */
export interface AskedRecord {
  patientId: string;
  outcome: TaskOutcome | null;
  outcomeAt: Date | null;
  opensAt: Date;
  dueAt: Date;
  closesAt: Date;
}

type StoredAsked = { [Key in keyof AskedRecord]: AskedRecord[Key] extends Date ? number : AskedRecord[Key] };

const WORST = "MIN(CASE tier WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END)";

/** Counts and short rows for the tier board; nothing here opens a seal. */
@Injectable()
export class TierFiguresStore {
  /** People with a running plan, by the worst of their tiers. */
  async people(tx: Tx, scope: Scope): Promise<Record<RiskTier, number>> {
    const { sql, values } = inScope(scope, 'department_id');
    const rows = await rowsOf<{ worst: number; n: number }>(
      tx,
      `SELECT worst, COUNT(*) AS n FROM (SELECT patient_id, ${WORST} AS worst FROM care_plan
        WHERE organization_id = ? AND status <> 'ended' AND ${sql} GROUP BY patient_id) AS people GROUP BY worst`,
      [scope.organizationId, ...values],
    );
    const counts = { high: 0, medium: 0, low: 0 };
    for (const { worst, n } of rows) counts[RISK_TIERS[Number(worst)] ?? 'low'] = Number(n);
    return counts;
  }

  /** Steps due on these days of plans that run; what rests is asked of nobody. */
  async week(tx: Tx, scope: Scope, { from, to }: { from: LocalDate; to: LocalDate }): Promise<WeekCount[]> {
    const { sql, values } = inScope(scope, 'plan.department_id');
    const rows = await rowsOf<WeekCount>(
      tx,
      `SELECT plan.tier AS tier, task.channel AS channel, COUNT(*) AS due,
        SUM(CASE WHEN task.outcome = 'completed' THEN 1 ELSE 0 END) AS done
        FROM follow_up_task task JOIN care_plan plan ON plan.id = task.care_plan_id
        WHERE task.organization_id = ? AND task.due_on >= ? AND task.due_on <= ?
        AND (task.outcome IS NULL OR task.outcome = 'completed')
        AND plan.status <> 'ended' AND plan.paused_at IS NULL AND ${sql} GROUP BY plan.tier, task.channel`,
      [scope.organizationId, from, to, ...values],
    );
    return rows.map((row) => ({ ...row, due: Number(row.due), done: Number(row.done) }));
  }

  /** The running plans of these people in my departments. */
  running(tx: Tx, scope: Scope, patientIds: readonly string[]): Promise<RunningTier[]> {
    const { sql, values } = inScope(scope, 'department_id');
    return rowsOf<RunningTier>(
      tx,
      `SELECT patient_id AS patientId, id AS planId, tier FROM care_plan
        WHERE patient_id IN (${marksFor(patientIds)}) AND status <> 'ended' AND organization_id = ? AND ${sql}`,
      [...patientIds, scope.organizationId, ...values],
    );
  }

  /** What was asked by WeChat and was due after a day, up to now; what closed while a plan rested was asked of nobody. */
  async asked(
    tx: Tx,
    patientIds: readonly string[],
    { since, now }: { since: Date; now: Date },
  ): Promise<AskedRecord[]> {
    const rows = await rowsOf<StoredAsked>(
      tx,
      `SELECT task.patient_id AS patientId, task.outcome AS outcome, task.outcome_at AS outcomeAt,
        task.opens_at AS opensAt, task.due_at AS dueAt, task.closes_at AS closesAt
        FROM follow_up_task task JOIN care_plan plan ON plan.id = task.care_plan_id
        WHERE task.patient_id IN (${marksFor(patientIds)}) AND task.due_at >= ? AND task.opens_at <= ?
        AND task.channel = 'wechat'
        AND (plan.paused_at IS NULL OR task.outcome IS NOT NULL OR task.closes_at <= plan.paused_at)`,
      [...patientIds, storedInstant(since), storedInstant(now)],
    );
    return rows.map(({ outcomeAt, opensAt, dueAt, closesAt, ...row }) => ({
      ...row,
      outcomeAt: instantFromStored(outcomeAt as number | null),
      opensAt: instantFromStored(opensAt),
      dueAt: instantFromStored(dueAt),
      closesAt: instantFromStored(closesAt),
    }));
  }
}

function inScope({ departmentIds, seesUnassigned }: Scope, column: string) {
  const mine = departmentIds.length > 0 ? `${column} IN (${marksFor(departmentIds)})` : '1 = 0';
  return { sql: `(${mine}${seesUnassigned ? ` OR ${column} IS NULL` : ''})`, values: departmentIds };
}

function marksFor(values: readonly string[]): string {
  return values.map(() => '?').join(', ');
}
