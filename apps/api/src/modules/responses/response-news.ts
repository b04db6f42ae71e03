import { Injectable } from '@nestjs/common';
import type { Advice } from '@suian/domain/triage/advice';
import type { Actor } from '../../platform/auth/actors.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { EventLog } from '../../platform/live/event-log.js';
import { Audit } from '../audit/index.js';
import type { TaskRecord } from '../care-plans/index.js';

interface Received {
  task: TaskRecord;
  responseId: string;
  level: Advice['level'];
  now: Date;
}

/** Tells the consoles and writes down who answered, in the transaction of the answer. */
@Injectable()
export class ResponseNews {
  constructor(
    private readonly events: EventLog,
    private readonly audit: Audit,
  ) {}

  async tell(tx: Tx, actor: Actor, { task, responseId, level, now }: Received): Promise<void> {
    const { organizationId, departmentId, patientId } = task;
    await this.events.append(tx, {
      organizationId,
      departmentId,
      patientId,
      kind: 'response.received',
      ref: responseId,
      severity: level === 'normal' ? null : level,
      at: now,
    });
    await this.audit.record(tx, actor, {
      organizationId,
      action: actor.kind === 'staff' ? 'response.recorded' : 'response.submitted',
      patientId,
      shown: [responseId],
    });
  }
}
