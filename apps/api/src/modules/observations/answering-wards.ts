import { Injectable } from '@nestjs/common';
import type { Cover } from '@suian/domain/triage/cover';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Identity } from '../identity/index.js';
import { Patients } from '../patients/index.js';

export interface AnsweringWard {
  departmentId: string | null;
  zone: string;
  /** Null where the department is unknown: then nothing is promised. */
  cover: Cover | null;
}

/** Who answers for a diary entry: the department of the newest stay. */
@Injectable()
export class AnsweringWards {
  constructor(
    private readonly identity: Identity,
    private readonly patients: Patients,
  ) {}

  async of(tx: Tx, organizationId: string, patientId: string, now: Date): Promise<AnsweringWard> {
    const { zone } = await this.identity.organization(tx, organizationId);
    const [newest] = await this.patients.staysOf(tx, organizationId, [patientId]);
    const departmentId = newest?.departmentId ?? null;
    if (departmentId === null) return { departmentId, zone, cover: null };
    const department = await this.identity.department(tx, organizationId, departmentId);
    return { departmentId, zone, cover: this.identity.coverOf(department, zone, now) };
  }
}
