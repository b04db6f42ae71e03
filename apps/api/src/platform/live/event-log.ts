import { Injectable } from '@nestjs/common';
import type { LiveEvent } from '@suian/contracts/alerts';
import type { EntityManager } from 'typeorm';
import { EventRow } from './event.entity.js';

export interface NewEvent {
  organizationId: string;
  departmentId: string | null;
  patientId: string | null;
  kind: LiveEvent['kind'];
  ref: string | null;
  severity?: LiveEvent['severity'];
  at: Date;
}

/** News of a transaction, written inside it. Consoles, and later webhooks, read it by its sequence. */
@Injectable()
export class EventLog {
  async append(tx: EntityManager, event: NewEvent): Promise<void> {
    await tx.insert(EventRow, { ...event, severity: event.severity ?? null });
  }
}
