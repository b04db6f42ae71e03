import { Injectable, type OnModuleInit } from '@nestjs/common';
import { localDateIn } from '@suian/domain/kernel/zoned-time';
import { rowToUnit } from '@suian/domain/ward-list/row-to-unit';
import type { ToldUnit } from '@suian/domain/ward-list/ward-unit';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { ImportUnit, type ImportedUnit } from '../import-unit.js';
import { RefusalReaders, type ReadFields, type RefusalReader } from '../refusal-readers.js';
import { judgeRow, placeOf } from './judge-row.js';
import { WardRowDepartment } from './ward-row-department.js';
import type { WardRowPayload } from './ward-row-payload.js';
import { unitOfWardRow } from './ward-row-unit.js';

/** A refused row of a ward list, opened for the form or taken again as it stood in the file. */
@Injectable()
export class WardRowRefusalReader implements RefusalReader, OnModuleInit {
  constructor(
    private readonly readers: RefusalReaders,
    private readonly importUnit: ImportUnit,
    private readonly departments: WardRowDepartment,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.readers.register('file', this);
  }

  fields(payload: string, zone: string): ReturnType<RefusalReader['fields']> {
    const { row, mapping } = JSON.parse(payload) as WardRowPayload;
    const reading = rowToUnit(row, mapping, { zone });
    if (reading.kind === 'not-discharged') return { trigger: null, fields: null };
    return { trigger: null, fields: fieldsOf(reading.kind === 'unit' ? reading.unit : reading.told) };
  }

  async replay(tx: Tx, actor: StaffActor, payload: string): Promise<ImportedUnit | null> {
    const { departmentId, headers, row, mapping } = JSON.parse(payload) as WardRowPayload;
    const { zone } = actor;
    const reading = judgeRow(row, mapping, { zone, today: localDateIn(zone, this.clock.now()) });
    if (reading.kind !== 'unit') {
      const problems = reading.kind === 'problems' ? reading.problems : [];
      const errors = problems.map((problem) => placeOf(problem, { headers, mapping }));
      throw new AppError('intake.still-refused', { errors });
    }
    const department = await this.departments.of(tx, departmentId, actor, reading.unit.stay);
    return this.importUnit.into(tx, actor, unitOfWardRow(reading.unit, mapping, department));
  }
}

function fieldsOf({ patient, stay }: ToldUnit): ReadFields {
  const [operation] = stay.operations;
  return {
    departmentCode: stay.departmentCode ?? null,
    departmentName: stay.departmentName ?? null,
    name: patient.name || null,
    sex: patient.sex,
    birthOn: patient.birthOn ?? null,
    mrn: patient.mrn || null,
    phone: patient.phone ?? null,
    idNo: patient.idNo ?? null,
    visitNo: stay.visitNo ?? null,
    admittedOn: stay.admittedOn ?? null,
    dischargedOn: stay.dischargedOn ?? null,
    diagnosis: stay.diagnosis ?? null,
    operation: operation ?? null,
  };
}
