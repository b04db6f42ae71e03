import { Injectable } from '@nestjs/common';
import type { PatientSummary } from '@suian/contracts/patients';
import type { CallReason, WorklistRow } from '@suian/contracts/worklist';
import { daysBetween } from '@suian/domain/kernel/local-date';
import { localDateIn, localTimeAt, offsetMinutesAt } from '@suian/domain/kernel/zoned-time';
import { isGoodTime } from '@suian/domain/portrait/contact-hours';
import type { PortraitCode } from '@suian/domain/portrait/portrait';
import { rankCalls, type CallRank, type CallToRank } from '@suian/domain/worklist/rank-call';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { CarePlans, type PlanRecord, type TaskRecord } from '../care-plans/index.js';
import { Identity, ShownInstant } from '../identity/index.js';
import { Patients, Portraits } from '../patients/index.js';
import { Triage } from '../triage/index.js';
import { CallAttempts } from './call-attempts.js';
import { CallWork } from './call-work.js';
import { missesProposal } from './misses-proposal.js';
import type { CallAttemptRow } from './persistence/call-attempt.entity.js';
import type { NurseTaskRow } from './persistence/nurse-task.entity.js';

interface Around {
  zone: string;
  now: Date;
  patients: Map<string, PatientSummary>;
  plans: Map<string, PlanRecord[]>;
  tasks: Map<string, TaskRecord>;
  alerts: Map<string, unknown[]>;
  /** Tags of the portrait, by patient. */
  codes: Map<string, PortraitCode[]>;
  departments: Map<string, string>;
  /** Whose phone is bound by now. */
  bound: { has(patientId: string): boolean };
  /** By call, newest first. */
  attempts: Map<string, CallAttemptRow[]>;
  staff: Map<string, string>;
}

type Ranked = CallToRank & { row: NurseTaskRow };

/** Calls as lines of the list, ranked. Every room is asked once, whatever the number of lines. */
@Injectable()
export class CallRows {
  constructor(
    private readonly identity: Identity,
    private readonly patients: Patients,
    private readonly portraits: Portraits,
    private readonly carePlans: CarePlans,
    private readonly triage: Triage,
    private readonly attempts: CallAttempts,
    private readonly work: CallWork,
    private readonly shown: ShownInstant,
    private readonly clock: Clock,
  ) {}

  /** Most urgent first. */
  async ranked(tx: Tx, actor: StaffActor, calls: readonly NurseTaskRow[]): Promise<WorklistRow[]> {
    const around = await this.around(tx, actor, calls);
    const known = calls.filter(({ patientId }) => around.patients.has(patientId));
    const ranked = rankCalls(
      known.map((row) => toRank(row, around)),
      around.now,
    );
    return ranked.flatMap(({ call, rank }) => this.rowOf(call.row, rank, around));
  }

  /** One of them. */
  async one(tx: Tx, actor: StaffActor, call: NurseTaskRow): Promise<WorklistRow> {
    const [row] = await this.ranked(tx, actor, [call]);
    if (!row) throw new Error(`patient of call ${call.id} is gone`);
    return row;
  }

  private async around(
    tx: Tx,
    { organizationId, zone }: StaffActor,
    calls: readonly NurseTaskRow[],
  ): Promise<Around> {
    const now = this.clock.now();
    const patientIds = [...new Set(calls.map(({ patientId }) => patientId))];
    const taskIds = calls.map(({ followUpTaskId }) => followUpTaskId);
    const departments = await this.identity.departments(tx, organizationId);
    const attempts = await this.attempts.of(tx, calls);
    const staffIds = [
      ...[...attempts.values()].flat().map(({ byStaff }) => byStaff),
      ...calls.flatMap(({ claimedBy }) => claimedBy ?? []),
    ];
    return {
      zone,
      now,
      patients: await this.patients.summaries(tx, organizationId, patientIds, localDateIn(zone, now)),
      plans: await this.carePlans.plansOf(tx, patientIds),
      tasks: new Map((await this.carePlans.tasksByIds(tx, taskIds)).map((task) => [task.id, task])),
      alerts: await this.triage.openAlertsOf(tx, patientIds),
      codes: await this.portraits.codesOf(tx, patientIds),
      bound: await this.identity.seatsOfPatients(tx, patientIds),
      departments: new Map(departments.map(({ id, name }) => [id, name])),
      attempts,
      staff: await this.identity.staffNames(tx, staffIds),
    };
  }

  private rowOf(call: NurseTaskRow, rank: CallRank, around: Around): WorklistRow[] {
    const { id, version, departmentId, title, dueAt, notBefore, misses, endedAt } = call;
    const patient = around.patients.get(call.patientId);
    if (!patient) return [];
    const attempts = around.attempts.get(id) ?? [];
    const proposal = missesProposal(attempts, around.zone);
    return [
      {
        id,
        version,
        patient: { ...patient, tier: planOf(call, around)?.tier ?? null },
        departmentId,
        departmentName: departmentId === null ? null : (around.departments.get(departmentId) ?? null),
        title,
        why: whyOf(call, around),
        rank,
        dueAt: dueAt.toISOString(),
        notBefore: notBefore.toISOString(),
        isOverdue: endedAt === null && dueAt < around.now,
        misses,
        lastCall: lastCallOf(attempts, around.staff),
        claimedBy: this.holderOf(call, around.staff),
        endedAt: endedAt?.toISOString() ?? null,
        ...(proposal ? { proposal } : {}),
      },
    ];
  }

  private holderOf(call: NurseTaskRow, staff: Map<string, string>): WorklistRow['claimedBy'] {
    const { claimedBy, claimedAt } = call;
    if (call.active === null || claimedBy === null || claimedAt === null || !this.work.isHeld(call))
      return null;
    return { id: claimedBy, name: staff.get(claimedBy) ?? '', at: this.shown.of(claimedAt) };
  }
}

function toRank(row: NurseTaskRow, around: Around): Ranked {
  const { id, dueAt, misses, patientId, kind } = row;
  const plan = planOf(row, around);
  return {
    id,
    row,
    dueAt,
    misses,
    tier: plan?.tier ?? null,
    age: around.patients.get(patientId)?.age ?? null,
    day: plan ? daysBetween(plan.anchorOn, localDateIn(around.zone, around.now)) : null,
    openAlerts: around.alerts.get(patientId)?.length ?? 0,
    isAskedFor: kind === 'call-back',
    isGoodTime: isGoodTime(around.codes.get(patientId) ?? [], timeOf(around)),
  };
}

function timeOf({ zone, now }: Around): string {
  return localTimeAt(now, offsetMinutesAt(zone, now));
}

/** Who has bound his phone since is told as what he is now. */
function whyOf({ reason, patientId }: NurseTaskRow, { bound }: Around): CallReason {
  return reason === 'not-bound' && bound.has(patientId) ? 'not-answered' : reason;
}

/** The plan the call belongs to. */
function planOf(
  { patientId, followUpTaskId }: NurseTaskRow,
  { plans, tasks }: Around,
): PlanRecord | undefined {
  const carePlanId = tasks.get(followUpTaskId)?.carePlanId;
  return plans.get(patientId)?.find(({ id }) => id === carePlanId);
}

function lastCallOf([last]: readonly CallAttemptRow[], staff: Map<string, string>): WorklistRow['lastCall'] {
  if (!last) return null;
  return { outcome: last.outcome, at: last.at.toISOString(), by: staff.get(last.byStaff) ?? '' };
}
