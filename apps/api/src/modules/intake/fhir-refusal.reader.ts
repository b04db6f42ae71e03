import { Injectable, type OnModuleInit } from '@nestjs/common';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import type { PatientUnit } from '@suian/fhir/discharge';
import { readBundle } from '@suian/fhir/read-bundle';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { Identity } from '../identity/index.js';
import { checkUnit } from './check-unit.js';
import { checkFhirUnit, unitOfFhir } from './fhir-unit.js';
import { ImportUnit, type ImportedUnit } from './import-unit.js';
import { RefusalReaders, type RefusalReader } from './refusal-readers.js';
import { ToldMedicines } from './told-medicines.js';
import { fieldsOfUnit } from './unit-fields.js';

/** A refused patient of a Bundle, kept as the part of it that tells of him. */
@Injectable()
export class FhirRefusalReader implements RefusalReader, OnModuleInit {
  constructor(
    private readonly readers: RefusalReaders,
    private readonly importUnit: ImportUnit,
    private readonly medicines: ToldMedicines,
    private readonly identity: Identity,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.readers.register('fhir', this);
  }

  fields(payload: string, zone: string): ReturnType<RefusalReader['fields']> {
    const [unit] = readBundle(JSON.parse(payload), { zone }).units;
    if (!unit) return { trigger: null, fields: null };
    const [stay] = unit.encounters;
    const department = { code: stay?.departmentCode, name: stay?.departmentName };
    return { trigger: null, fields: fieldsOfUnit(unitOfFhir(unit, [null]), department) };
  }

  async replay(tx: Tx, actor: StaffActor, payload: string): Promise<ImportedUnit | null> {
    const reading = readBundle(JSON.parse(payload), { zone: actor.zone });
    const [unit] = reading.units;
    const errors = [...reading.problems, ...(unit ? this.problemsOf(actor, unit) : [])];
    if (!unit || errors.length > 0) throw new AppError('intake.still-refused', { errors });
    const told = unitOfFhir(unit, await this.departments(tx, actor, unit));
    if (told.stays.length === 0 && unit.medications.length > 0)
      return this.medicines.takeAlone(tx, actor, told);
    return this.importUnit.into(tx, actor, told);
  }

  private problemsOf({ zone }: StaffActor, unit: PatientUnit) {
    const today = localDateIn(zone, this.clock.now());
    const nowhere = unit.encounters.map(() => null);
    const found = [...unit.problems, ...checkFhirUnit(unit)];
    return found.length > 0 ? found : checkUnit(unitOfFhir(unit, nowhere), today);
  }

  private async departments(
    tx: Tx,
    { organizationId }: StaffActor,
    unit: PatientUnit,
  ): Promise<(string | null)[]> {
    const ids: (string | null)[] = [];
    for (const { departmentCode, departmentName } of unit.encounters) {
      const known = await this.identity.departmentByCodeOrName(
        tx,
        organizationId,
        departmentCode,
        departmentName,
      );
      ids.push(known?.id ?? null);
    }
    return ids;
  }
}
