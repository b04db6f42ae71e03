import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { EventLog } from '../../platform/live/event-log.js';
import type { NurseTaskRow } from './persistence/nurse-task.entity.js';

/** Tells the consoles that a call is new, taken, put off or over. */
@Injectable()
export class CallNews {
  constructor(private readonly events: EventLog) {}

  changed(
    tx: Tx,
    {
      id,
      organizationId,
      departmentId,
      patientId,
    }: Pick<NurseTaskRow, 'id' | 'organizationId' | 'departmentId' | 'patientId'>,
    at: Date,
  ): Promise<void> {
    return this.events.append(tx, {
      organizationId,
      departmentId,
      patientId,
      kind: 'call.changed',
      ref: id,
      at,
    });
  }
}
