import { Injectable } from '@nestjs/common';
import type { PortraitKind } from '@suian/domain/portrait/portrait';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { EventLog } from '../../platform/live/event-log.js';
import { Audit } from '../audit/index.js';
import { Patients } from './patients.facade.js';

/** What every change of a portrait ends with: the trail, and the news to consoles that show him. */
@Injectable()
export class PortraitNews {
  constructor(
    private readonly patients: Patients,
    private readonly audit: Audit,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  async tell(
    tx: Tx,
    actor: StaffActor,
    patientId: string,
    action: 'portrait.put' | 'portrait.ended',
    kind: PortraitKind,
  ): Promise<void> {
    const { organizationId } = actor;
    await this.audit.record(tx, actor, { organizationId, action, patientId, shown: [kind] });
    const [stay] = await this.patients.staysOf(tx, organizationId, [patientId]);
    const departmentId = stay?.departmentId ?? null;
    const news = { organizationId, departmentId, patientId, ref: patientId, at: this.clock.now() };
    await this.events.append(tx, { ...news, kind: 'patient.changed' });
  }
}
