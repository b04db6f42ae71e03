import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { PatientStore } from './persistence/patient.store.js';
import type { PatientRecord } from './records.js';

export interface MergeOutcome {
  prior: PatientRecord;
  survivor: PatientRecord;
  /** False where it was so already. */
  isNew: boolean;
}

/** Two records of one person (HL7 A40). Only a mark is set: no row moves, so taking the mark off takes the merge back. */
@Injectable()
export class Merges {
  constructor(private readonly patients: PatientStore) {}

  /** Throws patient.not-found where either is unknown, patient.identity-conflict where the prior stands for a third. */
  async merge(
    tx: Tx,
    organizationId: string,
    numbers: { prior: string; survivor: string },
    at: Date,
  ): Promise<MergeOutcome> {
    const prior = await this.patients.findByMrn(tx, organizationId, numbers.prior);
    const named = await this.patients.findByMrn(tx, organizationId, numbers.survivor);
    if (!prior) throw new AppError('patient.not-found', { errors: [{ path: 'MRG-1', what: 'unknown' }] });
    if (!named) throw new AppError('patient.not-found', { errors: [{ path: 'PID-3', what: 'unknown' }] });
    // In the order of their ids: two merges at once never wait for each other.
    for (const id of [prior.id, named.id].sort()) await this.patients.hold(tx, id);
    const survivor = await this.patients.survivorOf(tx, named);
    const known = await this.patients.survivorOf(tx, prior);
    if (known.id === survivor.id && prior.id !== survivor.id) return { prior, survivor, isNew: false };
    if (prior.mergedInto !== null || survivor.id === prior.id) {
      throw new AppError('patient.identity-conflict', {
        errors: [{ path: 'MRG-1', what: 'merged-elsewhere' }],
      });
    }
    await this.patients.setMerged(tx, prior.id, survivor.id, at);
    return { prior, survivor, isNew: true };
  }

  /** Throws patient.not-merged. */
  async unmerge(tx: Tx, patient: PatientRecord, reason: string): Promise<void> {
    await this.patients.hold(tx, patient.id);
    const now = await this.patients.find(tx, patient.organizationId, patient.id);
    if (!now || now.mergedInto === null) throw new AppError('patient.not-merged');
    await this.patients.clearMerged(tx, patient.id, reason);
  }
}
