import { Injectable } from '@nestjs/common';
import type { BindingCard, PatientSummary } from '@suian/contracts/patients';
import type { LocalDate } from '@suian/domain/kernel/local-date';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { CarePlans, type PlanRecord } from '../care-plans/index.js';
import { BindingCodes, Identity, type CodeRecord, type SeatRecord } from '../identity/index.js';
import { Patients, type EncounterRecord, type PatientRecord } from '../patients/index.js';

/** What stands around a set of stays: asked of each room once, whatever the number of rows. */
export interface Around {
  departmentNames: ReadonlyMap<string, string>;
  patients: ReadonlyMap<string, PatientRecord>;
  /** By the record that was merged: whom it stands for. */
  survivors: ReadonlyMap<string, PatientRecord>;
  /** By stay. */
  plans: ReadonlyMap<string, PlanRecord>;
  /** By patient, newest first. */
  patientPlans: ReadonlyMap<string, PlanRecord[]>;
  seats: ReadonlyMap<string, SeatRecord[]>;
  codes: ReadonlyMap<string, CodeRecord>;
  staffNames: ReadonlyMap<string, string>;
}

@Injectable()
export class Surroundings {
  constructor(
    private readonly patients: Patients,
    private readonly carePlans: CarePlans,
    private readonly identity: Identity,
    private readonly bindingCodes: BindingCodes,
  ) {}

  async of(tx: Tx, organizationId: string, stays: readonly EncounterRecord[]): Promise<Around> {
    const encounterIds = stays.map(({ id }) => id);
    const patientIds = [...new Set(stays.map(({ patientId }) => patientId))];
    const departments = await this.identity.departments(tx, organizationId);
    const plans = await this.carePlans.plansOfEncounters(tx, encounterIds);
    const codes = await this.identity.latestCodes(tx, encounterIds);
    const patients = await this.patients.patientsOf(tx, organizationId, patientIds);
    const confirmedBy = [...plans.values()].flatMap((plan) => plan.confirmedBy ?? []);
    const issuedBy = [...codes.values()].map((code) => code.issuedBy);
    return {
      departmentNames: new Map(departments.map(({ id, name }) => [id, name])),
      patients,
      survivors: await this.survivorsOf(tx, organizationId, patients),
      plans,
      patientPlans: await this.carePlans.plansOf(tx, patientIds),
      seats: await this.identity.seatsOfPatients(tx, patientIds),
      codes,
      staffNames: await this.identity.staffNames(tx, [...confirmedBy, ...issuedBy]),
    };
  }

  /** Masked, with the tier of his newest plan; a merged record as the one it stands for. */
  summary(around: Around, patientId: string, today: LocalDate): PatientSummary {
    const patient = around.survivors.get(patientId) ?? around.patients.get(patientId);
    if (!patient) throw new Error(`patient ${patientId} of a stay is gone`);
    const tier = around.patientPlans.get(patientId)?.[0]?.tier ?? null;
    return { ...this.patients.summary(patient, today), tier };
  }

  private async survivorsOf(
    tx: Tx,
    organizationId: string,
    patients: ReadonlyMap<string, PatientRecord>,
  ): Promise<Map<string, PatientRecord>> {
    const survivors = new Map<string, PatientRecord>();
    for (const { id, mergedInto } of patients.values()) {
      if (mergedInto !== null) survivors.set(id, await this.patients.standsFor(tx, organizationId, id));
    }
    return survivors;
  }

  binding(around: Around, { id, patientId }: EncounterRecord): BindingCard {
    const seat = around.seats.get(patientId)?.[0];
    const code = around.codes.get(id);
    const hasPhone = around.patients.get(patientId)?.phone != null;
    return {
      state: bindingState(seat !== undefined, hasPhone),
      boundAt: seat?.boundAt.toISOString() ?? null,
      code: code
        ? {
            id: code.id,
            issuedAt: code.issuedAt.toISOString(),
            issuedBy: around.staffNames.get(code.issuedBy) ?? '',
            expiresAt: code.expiresAt.toISOString(),
            state: this.bindingCodes.stateOf(code),
          }
        : null,
    };
  }
}

/** Without a phone on record nobody can be expected to scan: that patient is telephoned through the family. */
export function bindingState(isBound: boolean, hasPhone: boolean): BindingCard['state'] {
  if (isBound) return 'bound';
  return hasPhone ? 'not-bound' : 'no-phone';
}
