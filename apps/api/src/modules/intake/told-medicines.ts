import { Injectable } from '@nestjs/common';
import type { UnitResult } from '@suian/contracts/discharges';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import type { IntegrationActor, StaffActor } from '../../platform/auth/actors.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Audit } from '../audit/index.js';
import { Medications, Patients } from '../patients/index.js';
import type { DischargeUnit } from './discharge-unit.js';

/** An imported unit without a stay. */
interface KnownPatient {
  patient: { id: string; result: UnitResult };
  encounters: [];
}

/** What a hospital says a patient takes. */
@Injectable()
export class ToldMedicines {
  constructor(
    private readonly patients: Patients,
    private readonly medications: Medications,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** True where something was new. */
  async take(
    tx: Tx,
    { organizationId, zone }: StaffActor | IntegrationActor,
    patientId: string,
    { medications = [] }: DischargeUnit,
  ): Promise<boolean> {
    if (medications.length === 0) return false;
    const at = this.clock.now();
    await this.patients.hold(tx, patientId);
    const whose = { organizationId, patientId, at, today: localDateIn(zone, at) };
    return this.medications.take(tx, whose, medications);
  }

  /** Told without a discharge: of somebody we know by his numbers, else null. Throws patient.identity-conflict. */
  async takeAlone(
    tx: Tx,
    actor: StaffActor | IntegrationActor,
    unit: DischargeUnit,
  ): Promise<KnownPatient | null> {
    const { organizationId } = actor;
    const { mrn, idNo, name, birthOn, places } = unit.patient;
    const who = { mrn, idNo, name, birthOn, places, sex: 'unknown', isDeceased: false } as const;
    const known = await this.patients.updateKnown(tx, organizationId, who);
    if (!known) return null;
    const { id } = known;
    const isNew = await this.take(tx, actor, id, unit);
    const result = isNew ? 'updated' : known.result;
    if (result !== 'same')
      await this.audit.record(tx, actor, { organizationId, action: 'medications.told', patientId: id });
    return { patient: { id, result }, encounters: [] };
  }
}
