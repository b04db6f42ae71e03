import { Injectable } from '@nestjs/common';
import type { Severity } from '@suian/domain/kernel/severity';
import type { Actor } from '../../platform/auth/actors.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { EventLog } from '../../platform/live/event-log.js';
import { Audit } from '../audit/index.js';
import type { EntryRecord } from './persistence/observation.store.js';

/** Tells the consoles and writes down who sent it, in the transaction of the entry. */
@Injectable()
export class EntryNews {
  constructor(
    private readonly events: EventLog,
    private readonly audit: Audit,
  ) {}

  async tell(tx: Tx, actor: Actor, entry: EntryRecord, severity: Severity | null, now: Date): Promise<void> {
    await this.changed(tx, entry, severity, now);
    const { organizationId, patientId, id } = entry;
    await this.audit.record(tx, actor, { organizationId, action: 'diary.recorded', patientId, shown: [id] });
  }

  async changed(tx: Tx, entry: EntryRecord, severity: Severity | null, at: Date): Promise<void> {
    const { organizationId, departmentId, patientId, id: ref } = entry;
    const kind = 'observation.received';
    await this.events.append(tx, { organizationId, departmentId, patientId, kind, ref, severity, at });
  }
}
