import { Injectable } from '@nestjs/common';
import { UNDO_SECONDS } from '@suian/domain/triage/undo-window';
import type { AlertPage } from '@suian/contracts/alerts';
import { SystemClock } from '../../../platform/clock.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { AlertUndoRow } from './alert-undo.entity.js';
import type { AlertRow } from './alert.entity.js';
import type { Change } from './alert.store.js';

type Act = NonNullable<AlertPage['undo']>['act'];

/** What can be taken back: at most the newest act of each alert. */
@Injectable()
export class AlertUndoStore {
  constructor(private readonly system: SystemClock) {}

  find(tx: Tx, alertId: string): Promise<AlertUndoRow | null> {
    return tx.findOneBy(AlertUndoRow, { alertId });
  }

  /** An act was done: `before` is how the alert stood, `after` how it stands now. */
  async keep(
    tx: Tx,
    staffId: string,
    act: Act,
    { before, after }: { before: AlertRow; after: AlertRow },
  ): Promise<void> {
    const row: Omit<AlertUndoRow, 'alertId'> = {
      organizationId: after.organizationId,
      byStaff: staffId,
      act,
      versionAfter: after.version,
      before: keptOf(before),
      at: this.system.now(),
    };
    const known = await tx.update(AlertUndoRow, { alertId: after.id }, row);
    if (known.affected === 0) await tx.insert(AlertUndoRow, { alertId: after.id, ...row });
  }

  /** It was taken back; the row stays, so that a second press is known. */
  async spend(tx: Tx, alertId: string): Promise<void> {
    await tx.update(AlertUndoRow, { alertId }, { act: 'undone' });
  }

  /** What this person is still offered to take back. */
  async offered(tx: Tx, staffId: string, alert: AlertRow): Promise<AlertPage['undo']> {
    const row = await this.find(tx, alert.id);
    if (!row || row.act === 'undone' || row.byStaff !== staffId || row.versionAfter !== alert.version) {
      return null;
    }
    const until = new Date(row.at.getTime() + UNDO_SECONDS * 1000);
    return this.system.now() <= until ? { act: row.act, until: until.toISOString() } : null;
  }
}

type Kept =
  | 'state'
  | 'active'
  | 'claimedBy'
  | 'claimedAt'
  | 'seenBy'
  | 'seenAt'
  | 'resolvedAt'
  | 'resolvedBy'
  | 'outcome'
  | 'rung'
  | 'rungAt'
  | 'resolveDueAt';

function keptOf(alert: AlertRow): AlertUndoRow['before'] {
  const said = (at: Date | null) => at?.toISOString() ?? null;
  const { state, active, claimedBy, seenBy, resolvedBy, outcome, rung } = alert;
  const kept: Record<Kept, string | null> = {
    state,
    active,
    claimedBy,
    claimedAt: said(alert.claimedAt),
    seenBy,
    seenAt: said(alert.seenAt),
    resolvedAt: said(alert.resolvedAt),
    resolvedBy,
    outcome,
    rung,
    rungAt: said(alert.rungAt),
    resolveDueAt: said(alert.resolveDueAt),
  };
  return kept;
}

/** The change that puts an alert back to where it stood. */
export function restoring({ before }: AlertUndoRow): Change {
  const at = (key: Kept) => (before[key] ? new Date(before[key]) : null);
  const { state, active, claimedBy, seenBy, resolvedBy, outcome, rung } = before as unknown as AlertRow;
  return {
    state,
    active,
    claimedBy,
    claimedAt: at('claimedAt'),
    seenBy,
    seenAt: at('seenAt'),
    resolvedAt: at('resolvedAt'),
    resolvedBy,
    outcome,
    outcomeNoteCipher: null,
    toPatientCipher: null,
    rung,
    rungAt: at('rungAt'),
    resolveDueAt: at('resolveDueAt'),
  };
}
