import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { EventLog } from '../../platform/live/event-log.js';

/** Tells open consoles that 退回登记 has another row, or one less: every ward hears it, so it does not say which. */
@Injectable()
export class RefusalNews {
  constructor(
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  tell(tx: Tx, organizationId: string): Promise<void> {
    const at = this.clock.now();
    const news = { organizationId, departmentId: null, patientId: null, ref: null, at };
    return this.events.append(tx, { ...news, kind: 'refusal.changed' });
  }
}
