import { Injectable } from '@nestjs/common';
import { offsetMinutesAt } from '@suian/domain/kernel/zoned-time';
import type { Cover } from '@suian/domain/triage/cover';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { words } from '../../words.js';
import { Identity, type SeatRecord } from '../identity/index.js';
import { Patients } from '../patients/index.js';

interface Ward {
  departmentName: string;
  cover: Cover;
}

/** The ward that answers for a patient, with its duty hours. */
@Injectable()
export class PatientWard {
  constructor(
    private readonly identity: Identity,
    private readonly patients: Patients,
    private readonly clock: Clock,
  ) {}

  /** `departmentId` left out: that of the newest stay. 待分科 has nobody on duty, so nothing is promised. */
  async of(tx: Tx, { organizationId, patientId }: SeatRecord, departmentId?: string | null): Promise<Ward> {
    const { zone } = await this.identity.organization(tx, organizationId);
    const now = this.clock.now();
    const id = departmentId ?? (await this.patients.encountersOf(tx, patientId))[0]?.departmentId ?? null;
    if (id === null) return { departmentName: words.unassignedDepartment, cover: nobody(zone, now) };
    const department = await this.identity.department(tx, organizationId, id);
    return { departmentName: department.name, cover: this.identity.coverOf(department, zone, now) };
  }
}

function nobody(zone: string, now: Date): Cover {
  return {
    offsetMinutes: offsetMinutesAt(zone, now),
    duty: [],
    dailyRoundAt: '08:00',
    wardPhone: '',
    answeredAtNight: false,
  };
}
