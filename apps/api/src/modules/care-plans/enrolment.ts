import { Injectable } from '@nestjs/common';
import type { PlanState } from '@suian/contracts/patients';
import type { Pathway, RiskTier } from '@suian/domain/schedule/pathway';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { newId } from '../../platform/ids.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { lastOperation, Patients, type AnchorRecord, type EncounterRecord } from '../patients/index.js';
import { FirstTier } from './first-tier.js';
import { Pathways } from './pathways.js';
import type { CarePlanRow } from './persistence/care-plan.entity.js';
import { CarePlanStore } from './persistence/care-plan.store.js';
import type { PathwayVersionRow } from './persistence/pathway-version.entity.js';
import { TierChangeStore } from './persistence/tier-change.store.js';
import { NOT_PAUSED } from './pauses.js';
import { PlanEnds } from './plan-ends.js';
import { PlanExtension } from './plan-extension.js';
import { PlanLayout } from './plan-layout.js';

/** Stands with a tier that a person chose instead of the pathway's proposal. */
export const DECIDED_BY_PERSON = '由医护人员确定';

export interface Choice {
  pathwayId: string;
  tier?: RiskTier;
  operation?: { name: string; on: string };
  /** The proposed plan that ends with this choice. */
  instead?: { planId: string; version: number };
  by: string;
  /** The nurse he will know by name, where the choice confirms the plan. */
  ownerId?: string | null;
}

type Start = Pick<CarePlanRow, 'status' | 'tier' | 'tierReason' | 'confirmedAt' | 'confirmedBy' | 'ownerId'>;

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
    private readonly patients: Patients,
    private readonly firstTier: FirstTier,
    private readonly layout: PlanLayout,
    private readonly extension: PlanExtension,
    private readonly ends: PlanEnds,
    private readonly history: TierChangeStore,
    private readonly jobs: Jobs,
  ) {}

  /** The state the stay's plan is in afterwards; a stay that has one keeps it. */
  async propose(
    tx: Tx,
    encounter: EncounterRecord,
    now: Date,
  ): Promise<{ state: PlanState; isNew: boolean }> {
    const known = await this.plans.findByEncounter(tx, encounter.id);
    if (known) return { state: known.status, isNew: false };
    const [pathway] = await this.pathways.matching(tx, encounter);
    if (!pathway) return { state: 'none', isNew: false };
    await this.begin(tx, {
      encounter,
      pathway,
      start: await this.proposed(tx, encounter, pathway.content, now),
      now,
    });
    const stays = await this.patients.encountersOf(tx, encounter.patientId);
    if (stays.length > 1) await this.askAgain(tx, encounter, now);
    return { state: 'proposed', isNew: true };
  }

  /** Throws pathway.not-found, pathway.needs-operation-date or plan.already-started. A chosen tier confirms the plan. */
  async choose(tx: Tx, encounter: EncounterRecord, choice: Choice, now: Date): Promise<void> {
    const pathway = await this.pathways.chosen(tx, encounter.organizationId, choice.pathwayId);
    const known = await this.plans.findByEncounter(tx, encounter.id);
    if (known) await this.ends.makeWay(tx, known, choice.instead, now);
    const whole = await this.withOperation(tx, encounter, pathway.content, choice);
    const start: Start =
      choice.tier === undefined
        ? await this.proposed(tx, whole, pathway.content, now)
        : confirmedBy(choice, choice.tier, now);
    await this.begin(tx, { encounter: whole, pathway, start, now });
    await this.askAgain(tx, encounter, now);
  }

  /** More may be known of him than this stay says: rooms above see to it as soon as this is stored. */
  private askAgain(tx: Tx, { patientId, organizationId }: EncounterRecord, now: Date): Promise<void> {
    const job = { kind: 'tier.review-patient', ref: patientId, organizationId, dueAt: now } as const;
    return this.jobs.schedule(tx, job);
  }

  private async proposed(tx: Tx, encounter: EncounterRecord, pathway: Pathway, now: Date): Promise<Start> {
    const proposal = await this.firstTier.of(tx, encounter, pathway, now);
    return { ...proposal, status: 'proposed', confirmedAt: null, confirmedBy: null, ownerId: null };
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
    const id = newId();
    const plan: CarePlanRow = {
      id,
      organizationId,
      departmentId,
      patientId,
      encounterId: encounter.id,
      pathwayVersionId: pathway.id,
      anchorEventId: anchor.id,
      ...start,
      tags: [],
      startedAt: now,
      ...NOT_PAUSED,
      resumeReasonCipher: null,
      version: 1,
    };
    await this.plans.add(tx, plan);
    await this.layout.bring(tx, plan, anchor.on, now);
    await this.extension.begin(tx, plan, pathway.content);
    await this.remember(tx, plan);
  }

  private remember(tx: Tx, plan: CarePlanRow): Promise<void> {
    const { id, organizationId, patientId, tier, tierReason, confirmedBy, startedAt } = plan;
    const whose = { organizationId, patientId, carePlanId: id };
    const first = { kind: 'first', fromTier: null, toTier: tier, byStaff: confirmedBy } as const;
    return this.history.add(tx, { ...whose, ...first, reason: tierReason, at: startedAt });
  }
}

function confirmedBy({ by, ownerId = null }: Choice, tier: RiskTier, now: Date): Start {
  const tierReason = DECIDED_BY_PERSON;
  return { status: 'confirmed', tier, tierReason, confirmedAt: now, confirmedBy: by, ownerId };
}

function anchorOf(encounter: EncounterRecord, pathway: Pathway): AnchorRecord {
  const discharge = encounter.anchors.find(({ kind }) => kind === 'discharge');
  const anchor = pathway.anchor === 'operation' ? lastOperation(encounter) : discharge;
  if (!anchor) throw new AppError('pathway.needs-operation-date');
  return anchor;
}
