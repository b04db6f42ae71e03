import { Injectable } from '@nestjs/common';
import type { Cover } from '@suian/domain/triage/cover';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Identity } from '../identity/index.js';

/** Duty hours of the department a call belongs to. */
@Injectable()
export class WardCover {
  constructor(private readonly identity: Identity) {}

  /** Null for 待分科: nobody's hours are known. */
  async of(
    tx: Tx,
    { organizationId, departmentId }: { organizationId: string; departmentId: string | null },
    at: Date,
  ): Promise<Cover | null> {
    if (departmentId === null) return null;
    const { zone } = await this.identity.organization(tx, organizationId);
    const department = await this.identity.department(tx, organizationId, departmentId);
    return this.identity.coverOf(department, zone, at);
  }
}
