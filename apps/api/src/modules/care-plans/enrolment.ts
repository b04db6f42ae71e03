import { Injectable } from '@nestjs/common';
import type { PlanState } from '@suian/contracts/patients';
import type { Pathway, RiskTier } from '@suian/domain/schedule/pathway';
import { layOutTasks, type PlannedTask } from '@suian/domain/schedule/lay-out-tasks';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { Identity } from '../identity/index.js';
import { lastOperation, Patients, type AnchorRecord, type EncounterRecord } from '../patients/index.js';
import { Questionnaires } from '../questionnaires/index.js';
import { Pathways } from './pathways.js';
import type { CarePlanRow } from './persistence/care-plan.entity.js';
import { CarePlanStore } from './persistence/care-plan.store.js';
import type { FollowUpTaskRow } from './persistence/follow-up-task.entity.js';
import type { PathwayVersionRow } from './persistence/pathway-version.entity.js';
import { TaskWork } from './task-work.js';

/** Stands with a tier that a person chose instead of the pathway's proposal. */
export const DECIDED_BY_PERSON = '由医护人员确定';

export interface Choice {
  pathwayId: string;
  tier?: RiskTier;
  operation?: { name: string; on: string };
  by: string;
}

type Start = Pick<CarePlanRow, 'status' | 'tier' | 'tierReason' | 'confirmedAt' | 'confirmedBy'>;

interface Beginning {
  encounter: EncounterRecord;
  pathway: PathwayVersionRow;
  start: Start;
  now: Date;
}

/** Decision 29: a plan starts at once where a pathway matches, marked 待确认; else it waits for a person. */
@Injectable()
export class Enrolment {
  constructor(
    private readonly pathways: Pathways,
    private readonly plans: CarePlanStore,
    private readonly work: TaskWork,
    private readonly patients: Patients,
    private readonly questionnaires: Questionnaires,
    private readonly identity: Identity,
  ) {}

  /** The state the stay's plan is in afterwards; a stay that has one keeps it. */
  async propose(
    tx: Tx,
    encounter: EncounterRecord,
    now: Date,
  ): Promise<{ state: PlanState; isNew: boolean }> {
    const known = await this.plans.findByEncounter(tx, encounter.id);
    if (known) return { state: known.status, isNew: false };
    const pathway = await this.pathways.matching(tx, encounter);
    if (!pathway) return { state: 'none', isNew: false };
    await this.begin(tx, { encounter, pathway, start: proposed(pathway.content), now });
    return { state: 'proposed', isNew: true };
  }

  /** Throws pathway.not-found, pathway.needs-operation-date or plan.already-started. A chosen tier confirms the plan. */
  async choose(tx: Tx, encounter: EncounterRecord, choice: Choice, now: Date): Promise<void> {
    const pathway = await this.pathways.chosen(tx, encounter.organizationId, choice.pathwayId);
    if (await this.plans.findByEncounter(tx, encounter.id)) throw new AppError('plan.already-started');
    const { tier, by } = choice;
    const start: Start =
      tier === undefined
        ? proposed(pathway.content)
        : { status: 'confirmed', tier, tierReason: DECIDED_BY_PERSON, confirmedAt: now, confirmedBy: by };
    const whole = await this.withOperation(tx, encounter, pathway.content, choice);
    await this.begin(tx, { encounter: whole, pathway, start, now });
  }

  private async withOperation(
    tx: Tx,
    encounter: EncounterRecord,
    pathway: Pathway,
    { operation }: Choice,
  ): Promise<EncounterRecord> {
    if (pathway.anchor !== 'operation' || lastOperation(encounter)) return encounter;
    if (!operation)
      throw new AppError('pathway.needs-operation-date', {
        errors: [{ path: 'body.operation', what: 'missing' }],
      });
    return this.patients.addOperation(tx, encounter, operation);
  }

  private async begin(tx: Tx, { encounter, pathway, start, now }: Beginning): Promise<void> {
    const { organizationId, departmentId, patientId } = encounter;
    const anchor = anchorOf(encounter, pathway.content);
    const { zone } = await this.identity.organization(tx, organizationId);
    const id = newId();
    await this.plans.add(tx, {
      id,
      organizationId,
      departmentId,
      patientId,
      encounterId: encounter.id,
      pathwayVersionId: pathway.id,
      anchorEventId: anchor.id,
      ...start,
      startedAt: now,
      version: 1,
    });
    const enrolment = { id, anchorEventId: anchor.id, anchorOn: anchor.on, zone, enrolledAt: now };
    const versions = await this.versionsOf(tx, organizationId, pathway.content);
    const whose = { organizationId, departmentId, carePlanId: id, patientId, zone };
    const planned = layOutTasks(pathway.content, enrolment);
    const rows = planned.map((task, index) => ({
      ...taskRow(task, now),
      ...whose,
      day: pathway.content.steps[index]?.day ?? 0,
      questionnaireVersionId: versions.get(task.questionnaire) ?? '',
    }));
    await this.work.add(tx, rows);
  }

  /** The versions active now; the plan keeps them. */
  private async versionsOf(tx: Tx, organizationId: string, pathway: Pathway): Promise<Map<string, string>> {
    const versions = new Map<string, string>();
    for (const series of new Set(pathway.steps.map(({ questionnaire }) => questionnaire))) {
      const { id } = await this.questionnaires.activeVersion(tx, organizationId, series);
      versions.set(series, id);
    }
    return versions;
  }
}

function proposed({ proposedTier, proposedTierReason }: Pathway): Start {
  return {
    status: 'proposed',
    tier: proposedTier,
    tierReason: proposedTierReason,
    confirmedAt: null,
    confirmedBy: null,
  };
}

function anchorOf(encounter: EncounterRecord, pathway: Pathway): AnchorRecord {
  const discharge = encounter.anchors.find(({ kind }) => kind === 'discharge');
  const anchor = pathway.anchor === 'operation' ? lastOperation(encounter) : discharge;
  if (!anchor) throw new AppError('pathway.needs-operation-date');
  return anchor;
}

type PlannedRow = Omit<
  FollowUpTaskRow,
  'organizationId' | 'departmentId' | 'carePlanId' | 'patientId' | 'zone' | 'day' | 'questionnaireVersionId'
>;

function taskRow(task: PlannedTask, now: Date): PlannedRow {
  const { occurrenceKey, stepKey, title, dueOn, dueTime, opensAt, dueAt, closesAt, notApplicable } = task;
  return {
    id: newId(),
    occurrenceKey,
    stepKey,
    title,
    dueOn,
    dueTime,
    opensAt,
    dueAt,
    closesAt,
    outcome: notApplicable ? 'not-applicable' : null,
    outcomeAt: notApplicable ? now : null,
    version: 1,
  };
}
