import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { DONE, JobHandlers, type Job, type JobResult } from '../../../platform/jobs/job-handlers.js';
import { Ladder } from '../ladder.js';
import { AlertStore } from '../persistence/alert.store.js';

/** The next rung of one alert. Reads the alert and the duty hours anew; nothing in the job says whom to tell. */
@Injectable()
export class EscalateAlert implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly alerts: AlertStore,
    private readonly ladder: Ladder,
  ) {}

  onModuleInit(): void {
    this.handlers.register('alert.escalate', this);
  }

  async run(tx: Tx, { organizationId, ref }: Job): Promise<JobResult> {
    const alert = await this.alerts.findHeld(tx, organizationId ?? '', ref);
    if (!alert || alert.active === null) return DONE;
    const at = await this.ladder.catchUp(tx, alert);
    return at ? { kind: 'again', at } : DONE;
  }
}
