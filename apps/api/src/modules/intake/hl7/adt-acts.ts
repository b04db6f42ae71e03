import { Injectable } from '@nestjs/common';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import { isOutpatient } from '@suian/hl7/adt-visit';
import { Clock } from '../../../platform/clock.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { Audit } from '../../audit/index.js';
import { CarePlans } from '../../care-plans/index.js';
import { Identity } from '../../identity/index.js';
import { Patients, type PatientNews } from '../../patients/index.js';
import { checkUnit } from '../check-unit.js';
import { ImportUnit, type ImportedUnit } from '../import-unit.js';
import { Admissions } from './admissions.js';
import type { AdtTold } from './adt-told.js';
import { CancelledDischarges } from './cancelled-discharges.js';
import { checkVisitNo, identityOfAdt, newsOfAdt, unitOfAdt } from './hl7-unit.js';
import { MergedRecords } from './merged-records.js';

export interface ActedOn {
  /** False: it needed nothing. */
  hasChanged: boolean;
  /** Of a discharge. */
  imported: ImportedUnit | null;
}

const NOTHING: ActedOn = { hasChanged: false, imported: null };

/** What each trigger does. Throws what makes a message unfit, naming its field; then nothing of it may be kept. */
@Injectable()
export class AdtActs {
  constructor(
    private readonly importUnit: ImportUnit,
    private readonly admissions: Admissions,
    private readonly cancelled: CancelledDischarges,
    private readonly merged: MergedRecords,
    private readonly patients: Patients,
    private readonly carePlans: CarePlans,
    private readonly identity: Identity,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async act(tx: Tx, told: AdtTold): Promise<ActedOn> {
    const { event } = told;
    switch (event.trigger) {
      case 'A03':
        return isOutpatient(event.visit) ? this.update(tx, told) : this.discharge(tx, told);
      case 'A08':
        return isOutpatient(event.visit) || event.visit.dischargedOn === undefined
          ? this.update(tx, told)
          : this.discharge(tx, told);
      case 'A13':
        await this.knowDeath(tx, told);
        return changed(await this.cancelled.take(tx, told));
      case 'A01': {
        const { patientId, hasChanged } = await this.updateFully(tx, told);
        if (patientId === null || isOutpatient(event.visit)) return changed(hasChanged);
        return changed((await this.admissions.begin(tx, told, patientId)) || hasChanged);
      }
      case 'A11': {
        const { patientId } = await this.write(tx, told, identityOfAdt(event));
        return patientId === null ? NOTHING : changed(await this.admissions.cancel(tx, told, patientId));
      }
      case 'A40':
        return changed(await this.merged.take(tx, told));
      case 'A31':
        return this.update(tx, told);
      default:
        return this.knowDeath(tx, told);
    }
  }

  private async discharge(tx: Tx, { actor, event }: AdtTold): Promise<ActedOn> {
    const { departmentCode, departmentName } = event.visit;
    const department = await this.identity.departmentByCodeOrName(
      tx,
      actor.organizationId,
      departmentCode,
      departmentName,
    );
    const unit = unitOfAdt(event, department?.id ?? null);
    const today = localDateIn(actor.zone, this.clock.now());
    const errors = [...checkVisitNo(event), ...checkUnit(unit, today)];
    if (errors.length > 0) throw new AppError('request.invalid', { errors });
    const imported = await this.importUnit.into(tx, actor, unit);
    const results = [imported.patient, ...imported.encounters].map(({ result }) => result);
    return { hasChanged: results.some((result) => result !== 'same'), imported };
  }

  /** Somebody we do not know is not made known by it. */
  private async update(tx: Tx, told: AdtTold): Promise<ActedOn> {
    return changed((await this.updateFully(tx, told)).hasChanged);
  }

  private updateFully(tx: Tx, told: AdtTold) {
    return this.write(tx, told, newsOfAdt(told.event));
  }

  private async knowDeath(tx: Tx, told: AdtTold): Promise<ActedOn> {
    if (!told.event.patient.deceased) return NOTHING;
    return changed((await this.write(tx, told, identityOfAdt(told.event))).hasChanged);
  }

  private async write(
    tx: Tx,
    { actor }: AdtTold,
    news: PatientNews,
  ): Promise<{ patientId: string | null; hasChanged: boolean }> {
    const { organizationId } = actor;
    const known = await this.patients.updateKnown(tx, organizationId, news);
    if (!known) return { patientId: null, hasChanged: false };
    if (news.isDeceased) await this.stopEverything(tx, organizationId, known.id);
    const hasChanged = known.result === 'updated';
    if (hasChanged)
      await this.audit.record(tx, actor, {
        organizationId,
        action: 'patient.updated',
        patientId: known.id,
      });
    return { patientId: known.id, hasChanged };
  }

  /** Nothing is asked of somebody who died, under whatever number. */
  private async stopEverything(tx: Tx, organizationId: string, patientId: string): Promise<void> {
    const merged = await this.patients.mergedInto(tx, organizationId, patientId);
    const now = this.clock.now();
    for (const id of [patientId, ...merged.map((each) => each.id)]) await this.carePlans.endAll(tx, id, now);
  }
}

function changed(hasChanged: boolean): ActedOn {
  return { hasChanged, imported: null };
}
