import { Injectable } from '@nestjs/common';
import type { IntegrationActor, StaffActor } from '../../platform/auth/actors.js';
import { Sealer } from '../../platform/crypto.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { EventLog } from '../../platform/live/event-log.js';
import { Audit } from '../audit/index.js';
import { CarePlans } from '../care-plans/index.js';
import type { EncounterRecord } from '../patients/index.js';
import { visitKey } from './hl7/hl7-keys.js';

/** He has left the stay for which earlier follow-up rests: it goes on, whoever tells of that discharge. */
@Injectable()
export class EndedAdmissions {
  constructor(
    private readonly carePlans: CarePlans,
    private readonly sealer: Sealer,
    private readonly audit: Audit,
    private readonly events: EventLog,
  ) {}

  async take(
    tx: Tx,
    actor: StaffActor | IntegrationActor,
    { id: encounterId, organizationId, visitNo }: EncounterRecord,
    now: Date,
  ): Promise<void> {
    if (visitNo === null) return;
    const admission = { key: visitKey(this.sealer, visitNo), now };
    const resumed = await this.carePlans.endAdmission(tx, { organizationId, encounterId }, admission);
    for (const { encounterId: ref, departmentId, patientId } of resumed) {
      await this.audit.record(tx, actor, {
        organizationId,
        action: 'plan.resumed',
        patientId,
        shown: [ref],
      });
      const news = { organizationId, departmentId, patientId, ref, at: now };
      await this.events.append(tx, { ...news, kind: 'plan.changed' });
    }
  }
}
