import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { Audit } from '../../audit/index.js';
import { Identity } from '../../identity/index.js';
import { Patients } from '../../patients/index.js';
import type { AdtTold } from './adt-told.js';

/** Two records are one person's (A40): the prior is marked, its phones wait until a nurse has confirmed them. */
@Injectable()
export class MergedRecords {
  constructor(
    private readonly patients: Patients,
    private readonly identity: Identity,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** False where it was so already. Throws patient.not-found or patient.identity-conflict. */
  async take(tx: Tx, { actor, event }: AdtTold): Promise<boolean> {
    const { organizationId } = actor;
    const numbers = { prior: event.priorMrn, survivor: event.patient.mrn };
    if (numbers.prior === undefined || numbers.survivor === undefined) {
      const path = numbers.prior === undefined ? 'MRG-1' : 'PID-3';
      throw new AppError('patient.not-found', { errors: [{ path, what: 'missing' }] });
    }
    const now = this.clock.now();
    const both = { prior: numbers.prior, survivor: numbers.survivor };
    const { prior, survivor, isNew } = await this.patients.merge(tx, organizationId, both, now);
    if (!isNew) return false;
    await this.identity.holdSeats(tx, prior.id, now);
    for (const [patientId, other] of [
      [prior.id, survivor.id],
      [survivor.id, prior.id],
    ] as const) {
      await this.audit.record(tx, actor, {
        organizationId,
        action: 'patient.merged',
        patientId,
        shown: [other],
      });
    }
    return true;
  }
}
