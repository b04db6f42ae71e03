import { Injectable } from '@nestjs/common';
import type { AccessList } from '@suian/contracts/patients';
import type { PageQuery } from '@suian/contracts/wire';
import type { StaffActor } from '../../platform/auth/actors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { pageRequest } from '../../platform/http/paging.js';
import { Audit } from '../audit/index.js';
import { Patients } from '../patients/index.js';

/** Who looked at or changed a patient. Looking here is written down too. */
@Injectable()
export class AccessQuery {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly patients: Patients,
    private readonly audit: Audit,
  ) {}

  run(actor: StaffActor, patientId: string, query: PageQuery): Promise<AccessList> {
    const page = pageRequest(query, ['number']);
    const { organizationId } = actor;
    return this.unit.run(async (tx) => {
      await this.patients.visible(tx, actor, patientId);
      const list = await this.audit.entriesOf(tx, organizationId, patientId, page);
      await this.audit.record(tx, actor, { organizationId, action: 'access.opened', patientId });
      return list;
    });
  }
}
