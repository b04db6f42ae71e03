import { Injectable } from '@nestjs/common';
import type { AlertPage, DisposeAlertRequest } from '@suian/contracts/alerts';
import { mayClose } from '@suian/domain/triage/episode';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { Idempotency, type IdempotentCall } from '../../../platform/http/idempotency.js';
import { AlertWork } from '../alert-work.js';
import { claimed } from '../claimed.js';
import { AlertPaperStore } from '../persistence/alert-paper.store.js';
import { AlertStore } from '../persistence/alert.store.js';

/** Closes an alert with a coded outcome and a name. What nobody has claimed is claimed by closing it. */
@Injectable()
export class DisposeAlert {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly work: AlertWork,
    private readonly alerts: AlertStore,
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
    this.work.mustBeCurrent(alert, body.version);
    if (!mayClose(alert.severity, body.outcome)) {
      throw new AppError('alert.outcome-not-enough', {
        errors: [{ path: 'body.outcome', what: 'not-allowed' }],
      });
    }

    const at = this.clock.now();
    const texts = { note: body.note?.trim() || null, toPatient: body.toPatient?.trim() || null };
    const closed = await this.alerts.change(tx, alert, {
      ...(alert.claimedBy === null ? claimed(alert, actor.id, at) : {}),
      ...this.papers.sealOutcome(alertId, texts),
      state: 'resolved',
      active: null,
      resolvedAt: at,
      resolvedBy: actor.id,
      outcome: body.outcome,
    });
    return this.work.done(tx, actor, closed, { action: 'alert.disposed', kind: 'alert.closed' });
  }
}
