import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { EventLog } from '../../../platform/live/event-log.js';
import { Audit } from '../../audit/index.js';
import { CarePlans } from '../../care-plans/index.js';
import { Patients, type EncounterRecord } from '../../patients/index.js';
import { Worklist } from '../../worklist/index.js';
import { Admissions } from './admissions.js';
import type { AdtTold } from './adt-told.js';
import { identityOfAdt } from './hl7-unit.js';

/** The hospital takes a discharge back (A13): contact stops at once, until it says the discharge anew. */
@Injectable()
export class CancelledDischarges {
  constructor(
    private readonly patients: Patients,
    private readonly carePlans: CarePlans,
    private readonly worklist: Worklist,
    private readonly admissions: Admissions,
    private readonly audit: Audit,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** False where newer news are known. Throws encounter.not-found for a discharge we have not been told of (yet). */
  async take(tx: Tx, told: AdtTold): Promise<boolean> {
    const { actor, event } = told;
    const { organizationId } = actor;
    const known = await this.find(tx, told);
    await this.patients.hold(tx, known.patientId);
    const now = this.clock.now();
    const toldAt = event.eventAt === undefined ? undefined : new Date(event.eventAt);
    const encounter = await this.patients.cancelDischarge(tx, known, { at: now, toldAt });
    if (!encounter || known.cancelledAt !== null) return false;
    await this.worklist.restFor(
      tx,
      await this.carePlans.pauseForCancelledDischarge(tx, encounter.id, now),
      now,
    );
    const { id, patientId, departmentId } = encounter;
    await this.audit.record(tx, actor, {
      organizationId,
      action: 'discharge.cancelled',
      patientId,
      shown: [id],
    });
    const news = { organizationId, departmentId, patientId, ref: id, at: now };
    await this.events.append(tx, { ...news, kind: 'plan.changed' });
    await this.admissions.resume(tx, told, encounter);
    return true;
  }

  private async find(tx: Tx, { actor, event }: AdtTold): Promise<EncounterRecord> {
    const { organizationId } = actor;
    const { visitNo } = event.visit;
    if (visitNo === undefined) throw refused('encounter.not-found', 'encounter.visit-number-missing');
    const encounter = await this.patients.findByVisitNo(tx, organizationId, visitNo);
    if (!encounter) throw refused('encounter.not-found', 'unknown');
    const owner = await this.patients.standsFor(tx, organizationId, encounter.patientId);
    const named = await this.patients.updateKnown(tx, organizationId, identityOfAdt(event));
    if (named?.id !== owner.id) throw refused('encounter.conflict', 'number-of-another-patient');
    return encounter;
  }
}

function refused(code: 'encounter.not-found' | 'encounter.conflict', what: string): AppError {
  return new AppError(code, { errors: [{ path: 'PV1-19', what }] });
}
