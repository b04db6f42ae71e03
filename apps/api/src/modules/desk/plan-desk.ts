import { Injectable } from '@nestjs/common';
import type { EncounterPage } from '@suian/contracts/discharges';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { EventLog } from '../../platform/live/event-log.js';
import { Audit } from '../audit/index.js';
import { Patients } from '../patients/index.js';
import { EncounterCards } from './encounter-cards.js';

/** What every change at a stay's plan ends with: trail, news, and the stay as it is now. */
@Injectable()
export class PlanDesk {
  constructor(
    private readonly patients: Patients,
    private readonly cards: EncounterCards,
    private readonly audit: Audit,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  async afterChange(
    tx: Tx,
    actor: StaffActor,
    change: { encounterId: string; action: string },
  ): Promise<EncounterPage> {
    const stay = await this.patients.encounter(tx, actor.organizationId, change.encounterId);
    const { id, organizationId, departmentId, patientId } = stay;
    await this.audit.record(tx, actor, { organizationId, action: change.action, patientId, shown: [id] });
    const news = { organizationId, departmentId, patientId, ref: id, at: this.clock.now() };
    await this.events.append(tx, { ...news, kind: 'plan.changed' });
    return this.cards.page(tx, stay);
  }
}
