import { Injectable } from '@nestjs/common';
import type { AlertPage, ReleaseAlertRequest } from '@suian/contracts/alerts';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AlertWork } from '../alert-work.js';
import { Ladder } from '../ladder.js';
import { AlertPaperStore } from '../persistence/alert-paper.store.js';
import { AlertUndoStore } from '../persistence/alert-undo.store.js';

/** Gives a claimed alert back to the queue; its first clock goes on running. */
@Injectable()
export class ReleaseAlert {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly work: AlertWork,
    private readonly ladder: Ladder,
    private readonly undos: AlertUndoStore,
    private readonly papers: AlertPaperStore,
    private readonly clock: Clock,
  ) {}

  run(actor: StaffActor, alertId: string, { version }: ReleaseAlertRequest): Promise<AlertPage> {
    return this.unit.run(async (tx) => {
      const alert = await this.work.take(tx, actor, alertId);
      await this.work.mustHold(tx, actor, alert);
      await this.work.mustBeCurrent(tx, alert, version);

      const at = this.clock.now();
      const free = await this.ladder.change(tx, alert, {
        state: 'open',
        claimedBy: null,
        claimedAt: null,
        // The nurses see it come back; whoever its first clock is past is told at once.
        rung: 'nurses',
        rungAt: at,
      });
      await this.undos.keep(tx, actor.id, 'release', { before: alert, after: free });
      await this.papers.addNote(tx, {
        organizationId: alert.organizationId,
        alertId,
        byStaff: actor.id,
        kind: 'release',
        reached: null,
        text: null,
        at,
      });
      return this.work.done(tx, actor, free, { action: 'alert.released', kind: 'alert.changed' });
    });
  }
}
