import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@suian/domain/kernel/local-date';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import {
  horizonFrom,
  layOutTasks,
  planAgain,
  type Enrolment,
  type PlannedTask,
} from '@suian/domain/schedule/lay-out-tasks';
import type { Pathway } from '@suian/domain/schedule/pathway';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { newId } from '../../platform/ids.js';
import { Identity } from '../identity/index.js';
import { Questionnaires } from '../questionnaires/index.js';
import type { CarePlanRow } from './persistence/care-plan.entity.js';
import type { FollowUpTaskRow } from './persistence/follow-up-task.entity.js';
import { FollowUpTaskStore, type Rescheduling } from './persistence/follow-up-task.store.js';
import { PathwayStore } from './persistence/pathway.store.js';
import { TaskWork } from './task-work.js';

type LaidOutPlan = Pick<
  CarePlanRow,
  | 'id'
  | 'organizationId'
  | 'departmentId'
  | 'patientId'
  | 'pathwayVersionId'
  | 'anchorEventId'
  | 'tier'
  | 'tags'
>;

/** The tasks a plan should have by now: for its tier and tags, from its anchor's date, as far as the horizon. */
@Injectable()
export class PlanLayout {
  constructor(
    private readonly tasks: FollowUpTaskStore,
    private readonly pathways: PathwayStore,
    private readonly work: TaskWork,
    private readonly questionnaires: Questionnaires,
    private readonly identity: Identity,
  ) {}

  /** Adds what is missing, moves or sets aside what is not done, and touches nothing that is. Twice is once. */
  async bring(tx: Tx, plan: LaidOutPlan, anchorOn: LocalDate, now: Date): Promise<void> {
    const [pathway] = await this.pathways.findMany(tx, [plan.pathwayVersionId]);
    if (!pathway) return;
    const { zone } = await this.identity.organization(tx, plan.organizationId);
    const { id, anchorEventId } = plan;
    const enrolment = { id, anchorEventId, anchorOn, zone, enrolledAt: now };
    const known = await this.tasks.ofPlans(tx, [id]);
    for (const task of known) {
      await this.follow(tx, task, planAgain(pathway.content, enrolment, plan, task), now);
    }
    await this.addMissing(tx, { plan, pathway: pathway.content, enrolment }, known);
  }

  private async follow(tx: Tx, task: FollowUpTaskRow, later: PlannedTask | null, now: Date): Promise<void> {
    if (task.outcome === 'completed' || task.outcome === 'cancelled') return;
    if (!later) {
      // What was missed stays missed.
      if (task.outcome === null && task.closesAt > now) await this.work.setAside(tx, task.id, now);
      return;
    }
    const isBack = task.outcome === 'not-applicable' && !later.notApplicable;
    if (isBack || later.dueOn !== task.dueOn)
      await this.work.reschedule(tx, task, rescheduled(task, later, now));
  }

  private async addMissing(
    tx: Tx,
    { plan, pathway, enrolment }: { plan: LaidOutPlan; pathway: Pathway; enrolment: Enrolment },
    known: readonly FollowUpTaskRow[],
  ): Promise<void> {
    const { tier, tags } = plan;
    const now = enrolment.enrolledAt;
    const until = horizonFrom(localDateIn(enrolment.zone, now));
    const keys = new Set(known.map(({ occurrenceKey }) => occurrenceKey));
    const missing = layOutTasks(pathway, enrolment, { tier, tags, until }).filter(
      ({ occurrenceKey }) => !keys.has(occurrenceKey),
    );
    if (missing.length === 0) return;
    const versions = await this.versionsOf(tx, plan.organizationId, missing);
    const { organizationId, departmentId, id: carePlanId, patientId } = plan;
    const whose = { organizationId, departmentId, carePlanId, patientId, zone: enrolment.zone };
    const rows = missing.map((task) => ({
      ...taskRow(task, now),
      ...whose,
      questionnaireVersionId: versions.get(task.questionnaire) ?? '',
    }));
    await this.work.add(tx, rows);
  }

  /** The versions active now; the tasks keep them. */
  private async versionsOf(
    tx: Tx,
    organizationId: string,
    tasks: readonly PlannedTask[],
  ): Promise<Map<string, string>> {
    const versions = new Map<string, string>();
    for (const series of new Set(tasks.map(({ questionnaire }) => questionnaire))) {
      const { id } = await this.questionnaires.activeVersion(tx, organizationId, series);
      versions.set(series, id);
    }
    return versions;
  }
}

/** Missed before the correction stays missed; a window that only the correction puts into the past is 不适用. */
function rescheduled(task: FollowUpTaskRow, later: PlannedTask, now: Date): Rescheduling {
  const { day, dueOn, opensAt, dueAt, closesAt } = later;
  const wasMissed = task.outcome === null && task.closesAt <= now;
  const isNotApplicable = later.notApplicable && !wasMissed;
  return {
    day,
    dueOn,
    opensAt,
    dueAt,
    closesAt,
    outcome: isNotApplicable ? 'not-applicable' : null,
    outcomeAt: isNotApplicable ? now : null,
  };
}

type PlannedRow = Omit<
  FollowUpTaskRow,
  'organizationId' | 'departmentId' | 'carePlanId' | 'patientId' | 'zone' | 'questionnaireVersionId'
>;

function taskRow({ notApplicable, questionnaire: _, ...task }: PlannedTask, now: Date): PlannedRow {
  return {
    ...task,
    id: newId(),
    outcome: notApplicable ? 'not-applicable' : null,
    outcomeAt: notApplicable ? now : null,
    version: 1,
  };
}
