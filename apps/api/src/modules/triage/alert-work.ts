import { Injectable } from '@nestjs/common';
import type { AlertPage, LiveEvent } from '@suian/contracts/alerts';
import type { StaffActor } from '../../platform/auth/actors.js';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { AppError } from '../../platform/http/app-error.js';
import { EventLog } from '../../platform/live/event-log.js';
import { Audit } from '../audit/index.js';
import { Identity } from '../identity/index.js';
import { isInScope, scopeOf } from '../patients/index.js';
import { AlertPages } from './alert-pages.js';
import { ChangedFacts } from './changed-facts.js';
import type { AlertRow } from './persistence/alert.entity.js';
import { AlertStore } from './persistence/alert.store.js';

/** How every act on an alert begins and ends. */
@Injectable()
export class AlertWork {
  constructor(
    private readonly alerts: AlertStore,
    private readonly pages: AlertPages,
    private readonly facts: ChangedFacts,
    private readonly identity: Identity,
    private readonly audit: Audit,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** An alert of my departments, held until the run ends. Throws alert.not-found. */
  async hold(tx: Tx, actor: StaffActor, alertId: string): Promise<AlertRow> {
    const alert = await this.alerts.findHeld(tx, actor.organizationId, alertId);
    if (!alert || !isInScope(scopeOf(actor), alert)) throw new AppError('alert.not-found');
    return alert;
  }

  /** The same where it is open. Throws alert.not-found, or alert.already-closed with who closed it. */
  async take(tx: Tx, actor: StaffActor, alertId: string): Promise<AlertRow> {
    const alert = await this.hold(tx, actor, alertId);
    if (alert.active !== null) return alert;
    throw new AppError('alert.already-closed', { facts: await this.facts.ofClosed(tx, alert) });
  }

  /** Throws alert.claimed-by-another with the colleague's name and since when. */
  async refuseOthers(tx: Tx, actor: StaffActor, { claimedBy, claimedAt }: AlertRow): Promise<void> {
    if (claimedBy === null || claimedBy === actor.id) return;
    const names = await this.identity.staffNames(tx, [claimedBy]);
    const facts = { claimedBy: names.get(claimedBy) ?? '', claimedAt: claimedAt?.toISOString() ?? null };
    throw new AppError('alert.claimed-by-another', { facts });
  }

  /** Only who holds an alert may write on it: nobody acts on a colleague's alert by accident. */
  async mustHold(tx: Tx, actor: StaffActor, alert: AlertRow): Promise<void> {
    await this.refuseOthers(tx, actor, alert);
    if (alert.claimedBy === null) throw new AppError('alert.not-claimed');
  }

  /** The screen the act was decided on must be the newest. Throws row.changed-meanwhile with how it stands now. */
  async mustBeCurrent(tx: Tx, alert: AlertRow, version: number): Promise<void> {
    if (alert.version === version) return;
    throw new AppError('row.changed-meanwhile', { facts: await this.facts.of(tx, alert) });
  }

  /** Tells the consoles, writes who did it, and answers with the alert as it now stands. */
  async done(
    tx: Tx,
    actor: StaffActor,
    alert: AlertRow,
    { action, kind }: { action: string; kind: LiveEvent['kind'] },
  ): Promise<AlertPage> {
    const { organizationId, departmentId, patientId, severity, id } = alert;
    const at = this.clock.now();
    await this.events.append(tx, { organizationId, departmentId, patientId, kind, ref: id, severity, at });
    await this.audit.record(tx, actor, { organizationId, action, patientId, shown: [id] });
    return this.pages.compose(tx, actor, alert);
  }
}
