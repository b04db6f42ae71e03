import { Injectable } from '@nestjs/common';
import { medicationMarks, type MedicationMark } from '@suian/domain/diary/medication-marks';
import type { Metric } from '@suian/domain/diary/metric';
import type { LocalDate } from '@suian/domain/kernel/local-date';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { MedicationStore, type MedicationRecord } from './persistence/medication.store.js';
import { PatientStore } from './persistence/patient.store.js';
import { ToldMedications } from './told-medications.js';
import type { IncomingMedication } from './records.js';

interface Whose {
  organizationId: string;
  patientId: string;
}

/** What upper rooms may ask about what a patient takes. */
@Injectable()
export class Medications {
  constructor(
    private readonly store: MedicationStore,
    private readonly patients: PatientStore,
    private readonly told: ToldMedications,
  ) {}

  /** Opened, mistakes too, as they came; his own and those of records that were merged into his. */
  async historyOf(tx: Tx, { organizationId, patientId }: Whose): Promise<MedicationRecord[]> {
    const merged = (await this.patients.mergedInto(tx, organizationId, [patientId])).get(patientId) ?? [];
    return this.store.ofPatients(tx, [patientId, ...merged.map(({ id }) => id)]);
  }

  /** Days up to today on which something changed that belongs to this metric. */
  async marksOf(tx: Tx, whose: Whose, metric: Metric, today: LocalDate): Promise<MedicationMark[]> {
    const records = (await this.historyOf(tx, whose)).filter(({ struckAt }) => struckAt === null);
    const standing = new Set(records.map(({ id }) => id));
    const courses = records
      .filter(({ affects }) => affects.includes(metric))
      .map((record) => ({ ...record, isNextDose: record.follows !== null && standing.has(record.follows) }));
    return medicationMarks(courses, today);
  }

  /** What a hospital says he takes; true where something was new. In the caller's transaction, his row held. */
  async take(
    tx: Tx,
    whose: Whose & { at: Date; today: LocalDate },
    told: readonly IncomingMedication[],
  ): Promise<boolean> {
    if (told.length === 0) return false;
    return this.told.take(tx, { ...whose, known: await this.historyOf(tx, whose) }, told);
  }
}
