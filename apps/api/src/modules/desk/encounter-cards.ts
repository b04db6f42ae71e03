import { Injectable } from '@nestjs/common';
import type { EncounterPage } from '@suian/contracts/discharges';
import type { EncounterCard, PlanCard, TaskCard } from '@suian/contracts/patients';
import { taskStatusAt } from '@suian/domain/schedule/task-status';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import {
  CarePlans,
  nursesFor,
  type OtherPathway,
  type PlanRecord,
  type TaskRecord,
} from '../care-plans/index.js';
import { Communications, type Reminder } from '../communications/index.js';
import { Identity, type NurseRecord } from '../identity/index.js';
import { operationsOf, type EncounterRecord } from '../patients/index.js';
import { Responses } from '../responses/index.js';
import { Surroundings, type Around } from './surroundings.js';

interface Asked {
  tasks: ReadonlyMap<string, TaskRecord[]>;
  responses: ReadonlyMap<string, string>;
  reminders: ReadonlyMap<string, Reminder>;
  otherPathways: ReadonlyMap<string, OtherPathway[]>;
  /** Who can be a plan's 责任护士. */
  nurses: readonly NurseRecord[];
  now: Date;
}

/** Stays with their plan, its tasks and the binding, as the console shows them. */
@Injectable()
export class EncounterCards {
  constructor(
    private readonly surroundings: Surroundings,
    private readonly carePlans: CarePlans,
    private readonly responses: Responses,
    private readonly communications: Communications,
    private readonly identity: Identity,
    private readonly clock: Clock,
  ) {}

  /** In the order given. */
  async of(tx: Tx, organizationId: string, stays: readonly EncounterRecord[]): Promise<EncounterCard[]> {
    const around = await this.surroundings.of(tx, organizationId, stays);
    const asked = await this.asked(tx, around, organizationId, stays);
    return stays.map((stay) => this.card(around, asked, stay));
  }

  async page(tx: Tx, stay: EncounterRecord): Promise<EncounterPage> {
    const around = await this.surroundings.of(tx, stay.organizationId, [stay]);
    const asked = await this.asked(tx, around, stay.organizationId, [stay]);
    const { zone } = await this.identity.organization(tx, stay.organizationId);
    const patient = this.surroundings.summary(around, stay.patientId, localDateIn(zone, asked.now));
    return { ...this.card(around, asked, stay), patient };
  }

  private async asked(
    tx: Tx,
    around: Around,
    organizationId: string,
    stays: readonly EncounterRecord[],
  ): Promise<Asked> {
    const planIds = [...around.plans.values()].map(({ id }) => id);
    const tasks = await this.carePlans.tasksOfPlans(tx, planIds);
    const taskIds = [...tasks.values()].flatMap((each) => each.map(({ id }) => id));
    return {
      tasks,
      responses: await this.responses.ofTasks(tx, taskIds),
      reminders: await this.communications.reminderOf(tx, taskIds),
      otherPathways: await this.carePlans.otherMatches(tx, organizationId, stays),
      nurses: planIds.length === 0 ? [] : await this.identity.nurses(tx, organizationId),
      now: this.clock.now(),
    };
  }

  private card(around: Around, asked: Asked, stay: EncounterRecord): EncounterCard {
    const { id, departmentId, visitNo, admittedOn, dischargedOn, diagnosis, source, cancelledAt } = stay;
    const plan = around.plans.get(id);
    return {
      id,
      departmentId,
      departmentName: departmentId === null ? null : (around.departmentNames.get(departmentId) ?? null),
      visitNo,
      admittedOn,
      dischargedOn,
      diagnosis,
      operations: operationsOf(stay),
      source,
      cancelledAt: cancelledAt?.toISOString() ?? null,
      plan: plan ? planCard(plan, around, asked) : null,
      otherPathways: asked.otherPathways.get(id) ?? [],
      binding: this.surroundings.binding(around, stay),
    };
  }
}

function planCard(plan: PlanRecord, around: Around, asked: Asked): PlanCard {
  const { id, version, pathwayName, pathwayVersion, isSample, tier, tierReason, anchorKind, anchorOn } = plan;
  return {
    id,
    version,
    pathwayName,
    pathwayVersion,
    isSample,
    state: plan.status,
    tier,
    tierReason,
    anchorKind,
    anchorOn,
    tags: plan.tags,
    mayTag: plan.mayTag,
    confirmedBy: plan.confirmedBy === null ? null : (around.staffNames.get(plan.confirmedBy) ?? null),
    confirmedAt: plan.confirmedAt?.toISOString() ?? null,
    ...ownerOf(plan, asked),
    paused: pauseOf(plan),
    tasks: (asked.tasks.get(id) ?? []).map((task) => taskCard(task, asked)),
  };
}

/** Somebody who is not here any more is nobody's nurse. */
function ownerOf(
  { ownerId, departmentId }: PlanRecord,
  { nurses }: Asked,
): Pick<PlanCard, 'owner' | 'mayOwn'> {
  const named = ({ id, name }: NurseRecord) => ({ id, name });
  const owner = nurses.find(({ id }) => id === ownerId);
  return { owner: owner ? named(owner) : null, mayOwn: nursesFor(nurses, departmentId).map(named) };
}

function pauseOf({ pausedFor, pausedAt }: PlanRecord): PlanCard['paused'] {
  return pausedFor && pausedAt ? { for: pausedFor, at: pausedAt.toISOString() } : null;
}

function taskCard(task: TaskRecord, { responses, reminders, now }: Asked): TaskCard {
  const { id, title, channel, role, day, dueOn, opensAt, dueAt, closesAt, outcome, outcomeAt } = task;
  const reminder = reminders.get(id);
  return {
    id,
    title,
    channel,
    role,
    day,
    dueOn,
    opensAt: opensAt.toISOString(),
    dueAt: dueAt.toISOString(),
    closesAt: closesAt.toISOString(),
    status: taskStatusAt(now, task, outcome),
    isLate: outcome === 'completed' && outcomeAt !== null && outcomeAt >= closesAt,
    responseId: responses.get(id) ?? null,
    reminder: reminder ? { ...reminder, at: reminder.at.toISOString() } : null,
  };
}
