import { Injectable } from '@nestjs/common';
import type { PatientPage } from '@suian/contracts/patients';
import { maskIdNumber, maskName, maskPhoneForStaff, maskRecordNumber } from '@suian/domain/kernel/masking';
import { flagsOf } from '@suian/domain/portrait/flags';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { Audit } from '../audit/index.js';
import { CarePlans } from '../care-plans/index.js';
import { Identity } from '../identity/index.js';
import { Patients, Portraits, type PatientRecord } from '../patients/index.js';
import { RiskAssessments } from '../risk-assessments/index.js';
import { Triage } from '../triage/index.js';
import { EncounterCards } from './encounter-cards.js';

/** One patient, masked: his stays with plans and bindings, his consents and what is open. */
@Injectable()
export class PatientPageQuery {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly patients: Patients,
    private readonly portraits: Portraits,
    private readonly carePlans: CarePlans,
    private readonly identity: Identity,
    private readonly triage: Triage,
    private readonly risks: RiskAssessments,
    private readonly cards: EncounterCards,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  run(actor: StaffActor, patientId: string): Promise<PatientPage> {
    const { organizationId } = actor;
    return this.unit.run(async (tx) => {
      const patient = await this.patients.visible(tx, actor, patientId);
      await this.audit.record(tx, actor, { organizationId, action: 'patient.opened', patientId });
      return this.compose(tx, actor, patient);
    });
  }

  private async compose(
    tx: Tx,
    { organizationId, zone }: StaffActor,
    patient: PatientRecord,
  ): Promise<PatientPage> {
    const { id, version, birthOn, phone, idNo } = patient;
    const stays = await this.patients.staysOf(tx, organizationId, [id]);
    const merged = await this.patients.mergedInto(tx, organizationId, id);
    const plans = await this.carePlans.plansOf(tx, [id]);
    const seats = (await this.identity.seatsOfPatients(tx, [id])).get(id) ?? [];
    const portrait = await this.portraits.of(tx, organizationId, id);
    const openAlerts = await this.triage.openAlertsOf(tx, [id]);
    return {
      ...this.patients.summary(patient, localDateIn(zone, this.clock.now())),
      tier: plans.get(id)?.[0]?.tier ?? null,
      version,
      birthOn,
      maskedPhone: phone === null ? null : maskPhoneForStaff(phone),
      maskedIdNo: idNo === null ? null : maskIdNumber(idNo),
      hasPhone: phone !== null,
      encounters: await this.cards.of(tx, organizationId, stays),
      seats: seats.map(({ role, boundAt }) => ({ role, boundAt: boundAt.toISOString() })),
      consents: await this.patients.consentsOf(tx, id),
      openAlerts: openAlerts.get(id) ?? [],
      portrait,
      flags: flagsOf(portrait.rows),
      tiers: await this.risks.historyOf(tx, id),
      mergedInto: patient.mergedInto,
      mergedFrom: merged.map(mergedRow),
      heldSeats: await this.heldSeats(tx, [id, ...merged.map((each) => each.id)]),
    };
  }

  private async heldSeats(tx: Tx, patientIds: string[]): Promise<PatientPage['heldSeats']> {
    const seats = await this.identity.heldSeatsOf(tx, patientIds);
    return seats.map(({ id, patientId, role, boundAt, heldAt }) => ({
      id,
      patientId,
      role,
      boundAt: boundAt.toISOString(),
      heldAt: heldAt.toISOString(),
    }));
  }
}

function mergedRow({ id, name, mrn, mergedAt }: PatientRecord): PatientPage['mergedFrom'][number] {
  return {
    id,
    maskedName: maskName(name),
    maskedMrn: mrn === null ? null : maskRecordNumber(mrn),
    at: (mergedAt ?? new Date(0)).toISOString(),
  };
}
