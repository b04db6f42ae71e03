import { Injectable } from '@nestjs/common';
import type { UnitResult } from '@suian/contracts/discharges';
import type { PlanState } from '@suian/contracts/patients';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import type { IntegrationActor, StaffActor } from '../../platform/auth/actors.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { EventLog } from '../../platform/live/event-log.js';
import { Audit } from '../audit/index.js';
import { CarePlans } from '../care-plans/index.js';
import { Patients, Portraits, type RecordedStay } from '../patients/index.js';
import { Triage } from '../triage/index.js';
import { Worklist } from '../worklist/index.js';
import type { DischargeUnit, UnitStay } from './discharge-unit.js';
import { ToldMedicines } from './told-medicines.js';
import { EndedAdmissions } from './ended-admissions.js';

export interface ImportedUnit {
  patient: { id: string; result: UnitResult };
  encounters: { id: string; result: UnitResult; plan: PlanState }[];
}

export interface RehearsedUnit {
  patient: UnitResult;
  stays: UnitResult[];
}

interface Whose {
  patientId: string;
  isDeceased: boolean;
  now: Date;
}

/** The one importer behind every source: recognise, record the stays, propose plans. In the caller's transaction. */
@Injectable()
export class ImportUnit {
  constructor(
    private readonly patients: Patients,
    private readonly portraits: Portraits,
    private readonly carePlans: CarePlans,
    private readonly triage: Triage,
    private readonly worklist: Worklist,
    private readonly endedAdmissions: EndedAdmissions,
    private readonly medicines: ToldMedicines,
    private readonly audit: Audit,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Throws the recognition and stay errors of patients; then nothing of the unit may be kept. */
  async into(tx: Tx, actor: StaffActor | IntegrationActor, unit: DischargeUnit): Promise<ImportedUnit> {
    const now = this.clock.now();
    const { organizationId } = actor;
    const today = localDateIn(actor.zone, now);
    const recognised = await this.patients.recognise(tx, organizationId, unit.patient, { at: now, today });
    const portrayed = await this.portray(tx, organizationId, unit, recognised);
    const patient = await this.medicate(tx, actor, unit, portrayed);
    const { isDeceased } = await this.patients.patient(tx, organizationId, patient.id);
    const whose = { patientId: patient.id, isDeceased, now };
    const encounters: ImportedUnit['encounters'] = [];
    for (const stay of unit.stays) encounters.push(await this.takeStay(tx, actor, whose, stay));
    if (isDeceased) await this.endAll(tx, organizationId, patient.id, now);
    const changed = encounters.filter(({ result }) => result !== 'same').map(({ id }) => id);
    if (patient.result !== 'same' || changed.length > 0) {
      const action = 'discharge.registered';
      await this.audit.record(tx, actor, { organizationId, action, patientId: patient.id, shown: changed });
    }
    return { patient, encounters };
  }

  /** Something new beside his stays makes him “updated”, so that it stands in the trail. */
  private async portray(
    tx: Tx,
    organizationId: string,
    { portrait }: DischargeUnit,
    patient: ImportedUnit['patient'],
  ): Promise<ImportedUnit['patient']> {
    if (!portrait) return patient;
    const { source, told } = portrait;
    const whose = { organizationId, patientId: patient.id, source, at: this.clock.now() };
    const isNew = await this.portraits.take(tx, whose, told);
    return isNew && patient.result === 'same' ? { ...patient, result: 'updated' } : patient;
  }

  private async medicate(
    tx: Tx,
    actor: StaffActor | IntegrationActor,
    unit: DischargeUnit,
    patient: ImportedUnit['patient'],
  ): Promise<ImportedUnit['patient']> {
    const isNew = await this.medicines.take(tx, actor, patient.id, unit);
    return isNew && patient.result === 'same' ? { ...patient, result: 'updated' } : patient;
  }

  /**
   * What `into` would say of the patient and his stays, and throw, for a run that is undone. No plan, no news and no
   * audit: numbers counted for those would leave gaps that every console's tail looks for.
   */
  async rehearse(tx: Tx, actor: StaffActor, unit: DischargeUnit): Promise<RehearsedUnit> {
    const now = this.clock.now();
    const { organizationId } = actor;
    const today = localDateIn(actor.zone, now);
    const patient = await this.patients.recognise(tx, organizationId, unit.patient, { at: now, today });
    const whose = { organizationId, patientId: patient.id, now };
    const stays: UnitResult[] = [];
    for (const stay of unit.stays) stays.push((await this.patients.recordStay(tx, whose, stay)).result);
    return { patient: patient.result, stays };
  }

  /** His own plans, and those of records that were merged into his. */
  private async endAll(tx: Tx, organizationId: string, patientId: string, now: Date): Promise<void> {
    const merged = await this.patients.mergedInto(tx, organizationId, patientId);
    for (const id of [patientId, ...merged.map((each) => each.id)]) await this.carePlans.endAll(tx, id, now);
  }

  private async takeStay(
    tx: Tx,
    actor: StaffActor | IntegrationActor,
    { patientId, isDeceased, now }: Whose,
    stay: UnitStay,
  ): Promise<ImportedUnit['encounters'][number]> {
    const { organizationId } = actor;
    const recorded = await this.patients.recordStay(tx, { organizationId, patientId, now }, stay);
    const { encounter, result, isReinstated } = recorded;
    const hasMoved = await this.followCorrections(tx, recorded, now);
    const hasResumed = isReinstated && (await this.carePlans.resumeDischarge(tx, encounter.id, now));
    // Nothing is asked of somebody who died, nor for a discharge that was taken back.
    const isOver = isDeceased || encounter.cancelledAt !== null;
    const plan = isOver
      ? { state: await this.stateOf(tx, encounter.id), isNew: false }
      : await this.carePlans.propose(tx, { encounter, now });
    if (!isOver) await this.endedAdmissions.take(tx, actor, encounter, now);
    const { id, departmentId } = encounter;
    const news = { organizationId, departmentId, patientId, ref: id, at: now };
    if (result !== 'same') await this.events.append(tx, { ...news, kind: 'discharge.registered' });
    if (plan.isNew || hasMoved || hasResumed) await this.events.append(tx, { ...news, kind: 'plan.changed' });
    return { id, result, plan: plan.state };
  }

  /** A corrected date or department takes the running plan with it. */
  private async followCorrections(tx: Tx, recorded: RecordedStay, now: Date): Promise<boolean> {
    const { encounter, movedAnchors, hasNewDepartment } = recorded;
    if (hasNewDepartment && encounter.departmentId !== null) {
      await this.carePlans.assignDepartment(tx, encounter.id, encounter.departmentId);
      await this.triage.assignDepartment(tx, encounter.patientId, encounter.departmentId);
      await this.worklist.assignDepartment(tx, encounter.patientId, encounter.departmentId);
    }
    let hasMoved = hasNewDepartment;
    for (const anchor of movedAnchors) {
      const moved = await this.carePlans.moveAnchor(tx, anchor.id, anchor.on, now);
      hasMoved ||= moved;
    }
    return hasMoved;
  }

  private async stateOf(tx: Tx, encounterId: string): Promise<PlanState> {
    const states = await this.carePlans.statesOf(tx, [encounterId]);
    return states.get(encounterId) ?? 'none';
  }
}
