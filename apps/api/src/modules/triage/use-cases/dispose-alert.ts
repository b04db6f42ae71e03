import { Injectable } from '@nestjs/common';
import type { AlertPage, DisposeAlertRequest } from '@suian/contracts/alerts';
import { mayClose } from '@suian/domain/triage/episode';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { Idempotency, type IdempotentCall } from '../../../platform/http/idempotency.js';
import { AlertWork } from '../alert-work.js';
import { claimed, OFF_THE_LADDER } from '../claimed.js';
import { Ladder } from '../ladder.js';
import { AlertPaperStore } from '../persistence/alert-paper.store.js';
import { AlertUndoStore } from '../persistence/alert-undo.store.js';

/** Closes an alert with a coded outcome and a name. What nobody has claimed is claimed by closing it. */
@Injectable()
export class DisposeAlert {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly work: AlertWork,
    private readonly ladder: Ladder,
    private readonly undos: AlertUndoStore,
    private readonly papers: AlertPaperStore,
    private readonly clock: Clock,
  ) {}

  run(
    actor: StaffActor,
    alertId: string,
    body: DisposeAlertRequest,
    call: IdempotentCall | null,
  ): Promise<AlertPage> {
    return this.unit.run((tx) => this.idempotency.once(tx, call, () => this.close(tx, actor, alertId, body)));
  }

  private async close(
    tx: Tx,
    actor: StaffActor,
    alertId: string,
    body: DisposeAlertRequest,
  ): Promise<AlertPage> {
    const alert = await this.work.take(tx, actor, alertId);
    await this.work.refuseOthers(tx, actor, alert);
    await this.work.mustBeCurrent(tx, alert, body.version);
    if (!mayClose(alert.severity, body.outcome)) {
      throw new AppError('alert.outcome-not-enough', {
        errors: [{ path: 'body.outcome', what: 'not-allowed' }],
      });
    }

    const at = this.clock.now();
    const texts = { note: body.note?.trim() || null, toPatient: body.toPatient?.trim() || null };
    const since = await this.ladder.since(tx, alert);
    const change = {
      ...(alert.claimedBy === null ? claimed(alert, { staffId: actor.id, at, since }) : {}),
      ...OFF_THE_LADDER,
      ...this.papers.sealOutcome(alertId, texts),
      state: 'resolved' as const,
      active: null,
      resolvedAt: at,
      resolvedBy: actor.id,
      outcome: body.outcome,
    };
    const closed = await this.ladder.change(tx, alert, change, { since });
    await this.undos.keep(tx, actor.id, 'dispose', { before: alert, after: closed });
    return this.work.done(tx, actor, closed, { action: 'alert.disposed', kind: 'alert.closed' });
  }
}
