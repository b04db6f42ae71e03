import { Injectable } from '@nestjs/common';
import type { WhoLooked } from '@suian/contracts/own-data';
import type { Id, PageQuery } from '@suian/contracts/wire';
import { offsetMinutesAt } from '@suian/domain/kernel/zoned-time';
import type { PatientActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { pageRequest } from '../../../platform/http/paging.js';
import { Audit } from '../../audit/index.js';
import { Identity } from '../../identity/index.js';

/** Which of the staff looked at or changed what is kept about the patient, newest first. */
@Injectable()
export class WhoLookedQuery {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly identity: Identity,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  run(actor: PatientActor, query: PageQuery & { seat?: Id }): Promise<WhoLooked> {
    const page = pageRequest(query, ['number']);
    return this.unit.run(async (tx) => {
      const { organizationId, patientId } = await this.identity.seat(tx, actor.id, query.seat);
      const { zone } = await this.identity.organization(tx, organizationId);
      const { rows, next } = await this.audit.staffEntriesOf(tx, organizationId, patientId, page);
      await this.audit.record(tx, actor, { organizationId, action: 'access.opened', patientId });
      const now = this.clock.now();
      return {
        rows: rows.map(({ id, at, who, role, action }) => ({ id, at, who, role, action })),
        next,
        now: now.toISOString(),
        offsetMinutes: offsetMinutesAt(zone, now),
      };
    });
  }
}
