import { Injectable } from '@nestjs/common';
import type { AddAlertNoteRequest, AlertPage } from '@suian/contracts/alerts';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock } from '../../../platform/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { Idempotency, type IdempotentCall } from '../../../platform/http/idempotency.js';
import { AlertWork } from '../alert-work.js';
import { OFF_THE_LADDER } from '../claimed.js';
import { Ladder } from '../ladder.js';
import { AlertPaperStore } from '../persistence/alert-paper.store.js';
import type { AlertRow } from '../persistence/alert.entity.js';

/** A call or a note, written by who holds the alert. A call that was answered makes it contacted. */
@Injectable()
export class AddAlertNote {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly work: AlertWork,
    private readonly ladder: Ladder,
    private readonly papers: AlertPaperStore,
    private readonly clock: Clock,
  ) {}

  run(
    actor: StaffActor,
    alertId: string,
    body: AddAlertNoteRequest,
    call: IdempotentCall | null,
  ): Promise<AlertPage> {
    if (body.kind === 'call' && body.reached === undefined) {
      throw new AppError('request.invalid', { errors: [{ path: 'body.reached', what: 'missing' }] });
    }
    return this.unit.run((tx) => this.idempotency.once(tx, call, () => this.write(tx, actor, alertId, body)));
  }

  private async write(
    tx: Tx,
    actor: StaffActor,
    alertId: string,
    body: AddAlertNoteRequest,
  ): Promise<AlertPage> {
    const alert = await this.work.take(tx, actor, alertId);
    await this.work.mustHold(tx, actor, alert);

    const at = this.clock.now();
    const { kind, text } = body;
    const reached = kind === 'call' ? (body.reached ?? false) : null;
    const { organizationId } = alert;
    await this.papers.addNote(tx, { organizationId, alertId, byStaff: actor.id, kind, reached, text, at });
    const written = reached ? await this.contacted(tx, actor, alert, at) : alert;
    const action = kind === 'call' ? 'alert.called' : 'alert.noted';
    return this.work.done(tx, actor, written, { action, kind: 'alert.changed' });
  }

  private contacted(tx: Tx, actor: StaffActor, alert: AlertRow, at: Date): Promise<AlertRow> {
    const { contactedBy, contactedAt, state, severity } = alert;
    // The contact was what the ladder waited for; a warning's supervisor waits for its end.
    const wasWaitedFor = state === 'claimed' && severity === 'critical';
    return this.ladder.change(tx, alert, {
      ...(wasWaitedFor ? OFF_THE_LADDER : {}),
      state: 'contacted',
      contactedBy: contactedBy ?? actor.id,
      contactedAt: contactedAt ?? at,
    });
  }
}
