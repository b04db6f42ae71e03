import { Injectable } from '@nestjs/common';
import { metricsFor } from '@suian/domain/diary/diseases-of';
import type { Metric } from '@suian/domain/diary/metric';
import type { LocalDate } from '@suian/domain/kernel/local-date';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { PatientLimits } from './patient-limits.js';
import { ObservationStore, type EntryRecord } from './persistence/observation.store.js';

/** What upper rooms may ask about the diary. */
@Injectable()
export class Observations {
  constructor(
    private readonly limits: PatientLimits,
    private readonly store: ObservationStore,
  ) {}

  /** What this patient is asked to measure, the first the most. */
  async askedOf(
    tx: Tx,
    { organizationId, patientId }: { organizationId: string; patientId: string },
    today: LocalDate,
  ): Promise<Metric[]> {
    const { diseases } = await this.limits.personOf(tx, organizationId, patientId, today);
    return metricsFor(diseases);
  }

  /** Every entry, newest measured first, at most `limit`. */
  historyOf(tx: Tx, patientId: string, limit: number): Promise<EntryRecord[]> {
    return this.store.ofPatient(tx, patientId, limit);
  }
}
