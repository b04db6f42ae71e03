import { Injectable } from '@nestjs/common';
import type { AlertPage, UndoAlertRequest } from '@suian/contracts/alerts';
import { UNDO_GRACE_SECONDS, UNDO_SECONDS } from '@suian/domain/triage/undo-window';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { Clock, SystemClock } from '../../../platform/clock.js';
import { isDuplicateKey } from '../../../platform/database/dialect.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { words } from '../../../words.js';
import { AlertPages } from '../alert-pages.js';
import { AlertWork } from '../alert-work.js';
import { Ladder } from '../ladder.js';
import { AlertPaperStore } from '../persistence/alert-paper.store.js';
import type { AlertUndoRow } from '../persistence/alert-undo.entity.js';
import { AlertUndoStore, restoring } from '../persistence/alert-undo.store.js';
import type { AlertRow } from '../persistence/alert.entity.js';

/** Takes my last act on an alert back, within seconds and only while nothing else happened to it. */
@Injectable()
export class UndoAlert {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly work: AlertWork,
    private readonly pages: AlertPages,
    private readonly undos: AlertUndoStore,
    private readonly ladder: Ladder,
    private readonly papers: AlertPaperStore,
    private readonly clock: Clock,
    private readonly system: SystemClock,
  ) {}

  async run(actor: StaffActor, alertId: string, { version }: UndoAlertRequest): Promise<AlertPage> {
    try {
      return await this.unit.run((tx) => this.takeBack(tx, actor, alertId, version));
    } catch (error) {
      // After it was closed the patient told the same again: that is an alert of its own now.
      if (isDuplicateKey(error)) throw new AppError('alert.undo-too-late');
      throw error;
    }
  }

  private async takeBack(tx: Tx, actor: StaffActor, alertId: string, version: number): Promise<AlertPage> {
    const alert = await this.work.hold(tx, actor, alertId);
    const undo = await this.undos.find(tx, alertId);
    if (!undo || undo.byStaff !== actor.id || undo.versionAfter !== version) {
      throw new AppError('alert.undo-too-late');
    }
    // The second press of the same button.
    if (undo.act === 'undone' && alert.version === version + 1) return this.pages.compose(tx, actor, alert);
    if (undo.act === 'undone' || alert.version !== version || this.isLate(undo)) {
      throw new AppError('alert.undo-too-late');
    }

    const restored = await this.ladder.change(tx, alert, restoring(undo));
    await this.papers.addNote(tx, {
      organizationId: alert.organizationId,
      alertId,
      byStaff: actor.id,
      kind: 'undo',
      reached: null,
      text: this.takenBack(alert),
      at: this.clock.now(),
    });
    await this.undos.spend(tx, alertId);
    return this.work.done(tx, actor, restored, { action: 'alert.undone', kind: 'alert.changed' });
  }

  private isLate({ at }: AlertUndoRow): boolean {
    const until = at.getTime() + (UNDO_SECONDS + UNDO_GRACE_SECONDS) * 1000;
    return this.system.now().getTime() > until;
  }

  /** An outcome that stood for some seconds may have been read: it stays in the notes. */
  private takenBack(alert: AlertRow): string | null {
    if (!alert.outcome) return null;
    const { note, toPatient } = this.papers.openOutcome(alert);
    return [words.outcome[alert.outcome], note, toPatient].filter(Boolean).join(words.beside);
  }
}
