import { Injectable } from '@nestjs/common';
import type { DueTask, Today } from '@suian/contracts/patient-app';
import { daysBetween } from '@suian/domain/kernel/local-date';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import { isDueNow, taskStatusAt, type TaskStatus } from '@suian/domain/schedule/task-status';
import type { PatientActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { WechatSettings } from '../../../platform/settings.js';
import { Audit } from '../../audit/index.js';
import { CarePlans, type PlanRecord, type TaskRecord } from '../../care-plans/index.js';
import { Identity, type SeatRecord } from '../../identity/index.js';
import { Observations } from '../../observations/index.js';
import { Patients } from '../../patients/index.js';
import { Questionnaires } from '../../questionnaires/index.js';
import { Responses } from '../../responses/index.js';
import { Triage } from '../../triage/index.js';
import { dayLine } from '../day-line.js';
import { PatientWard } from '../patient-ward.js';
import { SeatSummaries } from '../seat-summaries.js';

/** A task and what the clock says of it. */
export interface TimedTask extends TaskRecord {
  status: TaskStatus;
}

const ITEMS_A_MINUTE = 4;

/** Everything 今天 needs in one answer: what is due now, its questions, and nothing else. */
@Injectable()
export class TodayQuery {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly identity: Identity,
    private readonly patients: Patients,
    private readonly carePlans: CarePlans,
    private readonly questionnaires: Questionnaires,
    private readonly responses: Responses,
    private readonly observations: Observations,
    private readonly triage: Triage,
    private readonly seats: SeatSummaries,
    private readonly wards: PatientWard,
    private readonly audit: Audit,
    private readonly wechat: WechatSettings,
  ) {}

  run(actor: PatientActor, seatId?: string): Promise<Today> {
    return this.unit.run(async (tx) => {
      const seat = await this.identity.seat(tx, actor.id, seatId);
      const { organizationId, patientId } = seat;
      await this.audit.record(tx, actor, {
        organizationId,
        action: 'today.opened',
        patientId,
        shown: [seat.id],
      });
      return this.compose(tx, seat);
    });
  }

  async compose(tx: Tx, seat: SeatRecord): Promise<Today> {
    const now = this.clock.now();
    const { zone } = await this.identity.organization(tx, seat.organizationId);
    const today = localDateIn(zone, now);
    const plans = await this.runningPlansOf(tx, seat);
    const plan = plans.find(({ pausedFor }) => pausedFor === null) ?? plans[0] ?? null;
    const isHeld = seat.heldAt !== null;
    const tasks = await this.tasksOf(tx, seat, { now, plans });
    const next = tasks.find(({ status, channel }) => status === 'upcoming' && channel === 'wechat');
    const isWithdrawn = await this.isWithdrawn(tx, seat);
    const isQuiet = isWithdrawn || isHeld;
    const matters = await this.triage.mattersOf(tx, seat.patientId, now);
    const { departmentName, cover } = await this.wards.of(tx, seat, plan?.departmentId);
    return {
      now: now.toISOString(),
      offsetMinutes: cover.offsetMinutes,
      seat: await this.seats.of(tx, seat),
      dayCount: plan && { anchorKind: plan.anchorKind, day: daysBetween(plan.anchorOn, today) },
      stops:
        plan && !isHeld && plan.pausedFor === null
          ? dayLine(
              plan,
              tasks.filter(({ carePlanId }) => carePlanId === plan.id),
              today,
            )
          : [],
      tasks: isQuiet ? [] : await this.dueTasks(tx, tasks),
      nextTask: next && !isQuiet ? { title: next.title, opensAt: next.opensAt.toISOString() } : null,
      nextContact: isQuiet ? null : nextContact(tasks),
      matters: matters.filter(({ state }) => state !== 'handled'),
      departmentName,
      nurseName: isHeld ? null : await this.nurseOf(tx, plan),
      cover,
      diary: isQuiet ? [] : await this.observations.askedOf(tx, seat, today),
      messageTemplates: this.wechat.taskTemplate === null ? [] : [this.wechat.taskTemplate],
      isWithdrawn,
      isHeld,
      pausedFor: plan?.pausedFor ?? null,
    };
  }

  /** Whom he can ask for by name; null: nobody is named, or she is not here any more. */
  private async nurseOf(tx: Tx, plan: PlanRecord | null): Promise<string | null> {
    if (!plan?.ownerId) return null;
    const nurses = await this.identity.nurses(tx, plan.organizationId);
    return nurses.find(({ id }) => id === plan.ownerId)?.name ?? null;
  }

  /** The tasks stay, for the nurse's call; nothing more is asked of him here. */
  private async isWithdrawn(tx: Tx, { patientId }: SeatRecord): Promise<boolean> {
    const consents = await this.patients.consentsOf(tx, patientId);
    return consents.some(({ purpose, granted }) => purpose === 'follow-up' && !granted);
  }

  /** Newest first; those that rest, too. */
  private async runningPlansOf(tx: Tx, { patientId }: SeatRecord): Promise<PlanRecord[]> {
    const plans = (await this.carePlans.plansOf(tx, [patientId])).get(patientId) ?? [];
    return plans.filter(({ status }) => status !== 'ended');
  }

  /** Without those of a plan that rests: nothing is asked for it. */
  private async tasksOf(
    tx: Tx,
    { patientId }: SeatRecord,
    { now, plans }: { now: Date; plans: readonly PlanRecord[] },
  ): Promise<TimedTask[]> {
    const resting = plans.filter(({ pausedFor }) => pausedFor !== null).map(({ id }) => id);
    const all = await this.carePlans.tasksOf(tx, patientId);
    const tasks = all.filter(({ carePlanId }) => !resting.includes(carePlanId));
    return tasks.map((task) => ({ ...task, status: taskStatusAt(now, task, task.outcome) }));
  }

  private async dueTasks(tx: Tx, tasks: readonly TimedTask[]): Promise<DueTask[]> {
    const due: DueTask[] = [];
    // Calls and visits are the nurse's to do.
    const mine = tasks.filter(({ status, channel }) => isDueNow(status) && channel === 'wechat');
    for (const task of mine) due.push(await this.dueTask(tx, task));
    return due;
  }

  private async dueTask(tx: Tx, task: TimedTask): Promise<DueTask> {
    const { organizationId, patientId, questionnaireVersionId } = task;
    const { questionnaire, pack, series } = await this.questionnaires.version(
      tx,
      organizationId,
      questionnaireVersionId,
    );
    const last = await this.responses.lastAnswers(tx, patientId, series);
    return {
      id: task.id,
      title: task.title,
      dueAt: task.dueAt.toISOString(),
      closesAt: task.closesAt.toISOString(),
      isOverdue: task.status === 'overdue',
      estimatedMinutes: Math.max(1, Math.ceil(questionnaire.items.length / ITEMS_A_MINUTE)),
      questionnaireVersionId,
      questionnaire,
      pack,
      lastAnswers: last && { at: last.at.toISOString(), answers: last.answers },
    };
  }
}

/** The first call or visit that is still to be made. */
function nextContact(tasks: readonly TimedTask[]): Today['nextContact'] {
  const ahead = tasks.filter(({ status }) => status === 'upcoming' || isDueNow(status));
  for (const { channel, dueOn } of ahead) if (channel !== 'wechat') return { by: channel, on: dueOn };
  return null;
}
