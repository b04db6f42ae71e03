import { Injectable } from '@nestjs/common';
import type { PathwayRow } from '@suian/contracts/discharges';
import type { PlanState } from '@suian/contracts/patients';
import type { LocalDate } from '@suian/domain/kernel/local-date';
import type { Pathway, RiskTier } from '@suian/domain/schedule/pathway';
import type { StaffActor } from '../../platform/auth/actors.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { Communications } from '../communications/index.js';
import type { EncounterRecord, Scope } from '../patients/index.js';
import { AnchorMove } from './anchor-move.js';
import { Enrolment, type Choice } from './enrolment.js';
import { Pathways } from './pathways.js';
import { CarePlanStore } from './persistence/care-plan.store.js';
import { FollowUpTaskStore } from './persistence/follow-up-task.store.js';
import { Pauses, type Admission, type Resumption } from './pauses.js';
import { PlanEnds } from './plan-ends.js';
import { PlanRecords } from './plan-records.js';
import type { OtherPathway, PlanRecord, TaskRecord } from './records.js';
import { TaskReminders } from './task-reminders.js';
import { TierChanges, type PlanDecision } from './tier-changes.js';
import { TaskWork } from './task-work.js';

/** What upper rooms may ask about plans and their tasks. */
@Injectable()
export class CarePlans {
  constructor(
    private readonly plans: CarePlanStore,
    private readonly tasks: FollowUpTaskStore,
    private readonly records: PlanRecords,
    private readonly pathways: Pathways,
    private readonly enrolment: Enrolment,
    private readonly anchorMove: AnchorMove,
    private readonly pauses: Pauses,
    private readonly tiers: TierChanges,
    private readonly ends: PlanEnds,
    private readonly work: TaskWork,
    private readonly reminders: TaskReminders,
    private readonly communications: Communications,
  ) {}

  /** Looked up with the patient: another patient's task is task.not-found. */
  async taskOf(tx: Tx, taskId: string, patientId: string): Promise<TaskRecord> {
    const task = await this.findTaskOf(tx, taskId, patientId);
    if (!task) throw new AppError('task.not-found');
    return task;
  }

  /** The same, null where there is none. */
  findTaskOf(tx: Tx, taskId: string, patientId: string): Promise<TaskRecord | null> {
    return this.tasks.findOfPatient(tx, taskId, patientId);
  }

  /** Of whatever patient: for rooms that already know whose they are. */
  async tasksByIds(tx: Tx, ids: readonly string[]): Promise<TaskRecord[]> {
    return ids.length === 0 ? [] : this.tasks.byIds(tx, ids);
  }

  /** An earlier outcome stays: 不适用 and cancelled tasks too. */
  complete(tx: Tx, taskId: string, at: Date): Promise<void> {
    return this.work.close(tx, taskId, 'completed', at);
  }

  /** A phone was bound: it is reminded of everything that lies ahead. Asked again it adds nothing. */
  remindersFor(tx: Tx, patientId: string, now: Date): Promise<void> {
    return this.reminders.queueAfterBinding(tx, patientId, now);
  }

  /** All of them, by due date. */
  tasksOf(tx: Tx, patientId: string): Promise<TaskRecord[]> {
    return this.tasks.ofPatient(tx, patientId);
  }

  /** Newest first. */
  async plansOf(tx: Tx, patientIds: readonly string[]): Promise<Map<string, PlanRecord[]>> {
    const plans = await this.records.of(tx, await this.plans.ofPatients(tx, patientIds));
    const byPatient = new Map<string, PlanRecord[]>();
    for (const plan of plans) byPatient.set(plan.patientId, [...(byPatient.get(plan.patientId) ?? []), plan]);
    return byPatient;
  }

  async plansOfEncounters(tx: Tx, encounterIds: readonly string[]): Promise<Map<string, PlanRecord>> {
    const plans = await this.records.of(tx, await this.plans.ofEncounters(tx, encounterIds));
    return new Map(plans.map((plan) => [plan.encounterId, plan]));
  }

  async tasksOfPlans(tx: Tx, planIds: readonly string[]): Promise<Map<string, TaskRecord[]>> {
    const byPlan = new Map<string, TaskRecord[]>();
    for (const task of await this.tasks.ofPlans(tx, planIds)) {
      byPlan.set(task.carePlanId, [...(byPlan.get(task.carePlanId) ?? []), task]);
    }
    return byPlan;
  }

  /** State alone, for long lists. */
  async statesOf(tx: Tx, encounterIds: readonly string[]): Promise<Map<string, PlanState>> {
    const plans = await this.plans.ofEncounters(tx, encounterIds);
    return new Map(plans.map(({ encounterId, status }) => [encounterId, status]));
  }

  /** Stays by the state of their plan. */
  countPlans(tx: Tx, scope: Scope): Promise<Record<'proposed' | 'confirmed' | 'ended', number>> {
    const { organizationId, departmentIds, seesUnassigned } = scope;
    return this.plans.countByStatus(tx, organizationId, departmentIds, seesUnassigned);
  }

  /** Intake calls it for each discharge: a matching pathway starts at once, 待确认; none → 没有方案. */
  propose(
    tx: Tx,
    { encounter, now }: { encounter: EncounterRecord; now: Date },
  ): Promise<{ state: PlanState; isNew: boolean }> {
    return this.enrolment.propose(tx, encounter, now);
  }

  /** Throws pathway.not-found, pathway.needs-operation-date or plan.already-started. */
  start(tx: Tx, encounter: EncounterRecord, choice: Choice, now: Date): Promise<void> {
    return this.enrolment.choose(tx, encounter, choice, now);
  }

  /** Throws plan.not-found outside my departments, row.changed-meanwhile where the nurse saw an older state. */
  confirm(
    tx: Tx,
    actor: StaffActor,
    planId: string,
    decision: PlanDecision,
  ): Promise<{ encounterId: string; patientId: string; tierBefore: RiskTier }> {
    return this.tiers.confirm(tx, actor, planId, decision);
  }

  /** Another tier, with the reason in words (200 at most): its steps follow. Throws as `confirm` does. */
  changeTier(
    tx: Tx,
    actor: StaffActor,
    planId: string,
    change: { version: number; tier: RiskTier; tierReason: string; now: Date },
  ): Promise<{ encounterId: string; patientId: string }> {
    return this.tiers.change(tx, actor, planId, change);
  }

  /** Throws plan.not-found, row.changed-meanwhile, or request.invalid for no nurse of the plan's department. */
  setOwner(
    tx: Tx,
    actor: StaffActor,
    planId: string,
    change: { version: number; ownerId: string },
  ): Promise<{ encounterId: string; isNew: boolean }> {
    return this.tiers.setOwner(tx, actor, planId, change);
  }

  /** The pathways each stay matches beside the one it has. */
  otherMatches(
    tx: Tx,
    organizationId: string,
    stays: readonly EncounterRecord[],
  ): Promise<Map<string, OtherPathway[]>> {
    return this.records.otherMatches(tx, organizationId, stays);
  }

  /** A corrected anchor date: moves what is not done. True where a plan counts from it. */
  async moveAnchor(tx: Tx, anchorEventId: string, on: LocalDate, now: Date): Promise<boolean> {
    return (await this.anchorMove.run(tx, anchorEventId, on, now)).length > 0;
  }

  /** The stay's department is known now: plan and tasks go with it. */
  async assignDepartment(tx: Tx, encounterId: string, departmentId: string): Promise<void> {
    await this.plans.assign(tx, encounterId, departmentId);
    for (const plan of await this.plans.ofEncounters(tx, [encounterId])) {
      await this.tasks.assign(tx, plan.id, departmentId);
      const taskIds = (await this.tasks.ofPlans(tx, [plan.id])).map(({ id }) => id);
      await this.communications.assign(tx, 'task-due', taskIds, departmentId);
    }
  }

  /** The hospital took the discharge back: its plan rests at once. The tasks that rest now. */
  pauseForCancelledDischarge(tx: Tx, encounterId: string, now: Date): Promise<string[]> {
    return this.pauses.dischargeCancelled(tx, encounterId, now);
  }

  /** The discharge stands again. True where a plan was resting for that. */
  resumeDischarge(tx: Tx, encounterId: string, now: Date): Promise<boolean> {
    return this.pauses.dischargeStands(tx, encounterId, now);
  }

  /** He is in hospital again: plans of these stays rest. The tasks that rest now. */
  pauseForAdmission(tx: Tx, encounterIds: readonly string[], admission: Admission): Promise<string[]> {
    return this.pauses.admitted(tx, encounterIds, admission);
  }

  /** That admission was none. The plans that it had paused and that run again. */
  resumeAdmission(tx: Tx, patientIds: readonly string[], admission: Admission): Promise<number> {
    return this.pauses.admissionCancelled(tx, patientIds, admission);
  }

  /** The discharge from it is known: what it had paused runs again. Those plans. */
  endAdmission(
    tx: Tx,
    stay: { organizationId: string; encounterId: string },
    admission: Admission,
  ): Promise<{ encounterId: string; departmentId: string | null; patientId: string }[]> {
    return this.pauses.admissionEnded(tx, stay, admission);
  }

  /** A person takes it up again. Throws plan.not-found, plan.not-resumable or row.changed-meanwhile. */
  resume(
    tx: Tx,
    actor: StaffActor,
    planId: string,
    resumption: Resumption,
  ): Promise<{ encounterId: string; patientId: string }> {
    return this.pauses.resume(tx, actor, planId, resumption);
  }

  /** The patient died: nothing more is asked or due. True where a plan was running. */
  async endAll(tx: Tx, patientId: string, now: Date): Promise<boolean> {
    const running = (await this.plans.ofPatients(tx, [patientId])).filter(({ status }) => status !== 'ended');
    for (const plan of running) await this.ends.end(tx, plan, now);
    return running.length > 0;
  }

  /** Building an organization. Throws request.invalid when unsigned outside a demo. */
  installPathway(
    tx: Tx,
    organizationId: string,
    pathway: Pathway,
    signedOffBy: string | null,
  ): Promise<{ id: string }> {
    return this.pathways.install(tx, organizationId, pathway, signedOffBy);
  }

  installPathways(tx: Tx, organizationId: string): Promise<void> {
    return this.pathways.installSamples(tx, organizationId);
  }

  listPathways(tx: Tx, organizationId: string): Promise<PathwayRow[]> {
    return this.pathways.list(tx, organizationId);
  }
}
