import { Injectable } from '@nestjs/common';
import type { AlertPage, ClaimAlertRequest } from '@suian/contracts/alerts';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AlertPages } from '../alert-pages.js';
import { AlertWork } from '../alert-work.js';
import { claimed } from '../claimed.js';
import { Ladder } from '../ladder.js';
import { AlertPaperStore } from '../persistence/alert-paper.store.js';
import { AlertUndoStore } from '../persistence/alert-undo.store.js';

/** One nurse takes an alert; a colleague a moment later learns her name. With a reason it is taken over. */
@Injectable()
export class ClaimAlert {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly work: AlertWork,
    private readonly pages: AlertPages,
    private readonly ladder: Ladder,
    private readonly undos: AlertUndoStore,
    private readonly papers: AlertPaperStore,
    private readonly clock: Clock,
  ) {}

  run(
    actor: StaffActor,
    alertId: string,
    { version, takeOverReason }: ClaimAlertRequest,
  ): Promise<AlertPage> {
    return this.unit.run(async (tx) => {
      const alert = await this.work.take(tx, actor, alertId);
      // The second press of the same button.
      if (alert.claimedBy === actor.id) return this.pages.compose(tx, actor, alert);
      if (takeOverReason === undefined) await this.work.refuseOthers(tx, actor, alert);
      await this.work.mustBeCurrent(tx, alert, version);

      const at = this.clock.now();
      const isTakeOver = alert.claimedBy !== null;
      const since = await this.ladder.since(tx, alert);
      const claim = claimed(alert, { staffId: actor.id, at, since });
      const mine = await this.ladder.change(tx, alert, claim, { since });
      await this.undos.keep(tx, actor.id, 'claim', { before: alert, after: mine });
      await this.papers.addNote(tx, {
        organizationId: alert.organizationId,
        alertId,
        byStaff: actor.id,
        kind: isTakeOver ? 'take-over' : 'claim',
        reached: null,
        text: isTakeOver ? (takeOverReason ?? null) : null,
        at,
      });
      const action = isTakeOver ? 'alert.taken-over' : 'alert.claimed';
      return this.work.done(tx, actor, mine, { action, kind: 'alert.claimed' });
    });
  }
}
