import { Injectable } from '@nestjs/common';
import type { AlertPage, ReleaseAlertRequest } from '@suian/contracts/alerts';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AlertWork } from '../alert-work.js';
import { AlertPaperStore } from '../persistence/alert-paper.store.js';
import { AlertStore } from '../persistence/alert.store.js';

/** Gives a claimed alert back to the queue; its first clock goes on running. */
@Injectable()
export class ReleaseAlert {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly work: AlertWork,
    private readonly alerts: AlertStore,
    private readonly papers: AlertPaperStore,
    private readonly clock: Clock,
  ) {}

  run(actor: StaffActor, alertId: string, { version }: ReleaseAlertRequest): Promise<AlertPage> {
    return this.unit.run(async (tx) => {
      const alert = await this.work.take(tx, actor, alertId);
      await this.work.mustHold(tx, actor, alert);
      this.work.mustBeCurrent(alert, version);

      const free = await this.alerts.change(tx, alert, { state: 'open', claimedBy: null, claimedAt: null });
      await this.papers.addNote(tx, {
        organizationId: alert.organizationId,
        alertId,
        byStaff: actor.id,
        kind: 'release',
        reached: null,
        text: null,
        at: this.clock.now(),
      });
      return this.work.done(tx, actor, free, { action: 'alert.released', kind: 'alert.changed' });
    });
  }
}
