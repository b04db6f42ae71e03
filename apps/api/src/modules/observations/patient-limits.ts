import { Injectable } from '@nestjs/common';
import { appliedLimits, type AppliedLimit } from '@suian/domain/diary/applied-limits';
import { diseasesOf } from '@suian/domain/diary/diseases-of';
import type { LimitContext } from '@suian/domain/diary/limit';
import type { Metric } from '@suian/domain/diary/metric';
import { SAMPLE_LIMITS } from '@suian/domain/diary/sample-limits';
import { ageOn, type LocalDate } from '@suian/domain/kernel/local-date';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { lastOperation, Patients, type EncounterRecord } from '../patients/index.js';
import { LimitOverrideStore, type OwnLimits } from './persistence/limit-override.store.js';

export interface StandingLimits {
  person: LimitContext;
  applied: AppliedLimit[];
  own: OwnLimits;
}

/** Which limits stand for a patient: his own, his disease's, the general ones. */
@Injectable()
export class PatientLimits {
  constructor(
    private readonly patients: Patients,
    private readonly overrides: LimitOverrideStore,
  ) {}

  /** `today`: the day of the judged value; an operation later than it counts for nothing. */
  async of(
    tx: Tx,
    { organizationId, patientId }: { organizationId: string; patientId: string },
    metric: Metric,
    today: LocalDate,
  ): Promise<StandingLimits> {
    const person = await this.personOf(tx, organizationId, patientId, today);
    const own = await this.overrides.find(tx, patientId, metric);
    return { person, own, applied: appliedLimits(SAMPLE_LIMITS, metric, person, own.limits) };
  }

  async personOf(tx: Tx, organizationId: string, patientId: string, today: LocalDate): Promise<LimitContext> {
    const patient = await this.patients.patient(tx, organizationId, patientId);
    const stays = await this.patients.staysOf(tx, organizationId, [patientId]);
    const diseases = diseasesOf({
      diagnoses: stays.flatMap(({ diagnosis }) => diagnosis ?? []),
      operatedOn: operatedBy(stays, today),
      today,
    });
    return { diseases, age: patient.birthOn === null ? null : ageOn(patient.birthOn, today) };
  }
}

/** The newest operation up to a day. */
function operatedBy(stays: readonly EncounterRecord[], today: LocalDate): LocalDate | null {
  const days = stays.flatMap((stay) => lastOperation(stay)?.on ?? []).filter((on) => on <= today);
  return days.sort().at(-1) ?? null;
}
