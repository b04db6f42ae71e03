import { Injectable } from '@nestjs/common';
import type { MatterSummary } from '@suian/contracts/patient-app';
import type { PatientPage } from '@suian/contracts/patients';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { ConcernReport } from './concern-report.js';
import { Episodes } from './episodes.js';
import { Ladder } from './ladder.js';
import { matterOf } from './matters.js';
import { AlertPaperStore, type NoteRecord } from './persistence/alert-paper.store.js';
import type { AlertRow } from './persistence/alert.entity.js';
import { AlertStore } from './persistence/alert.store.js';

export interface MatterRecord {
  summary: MatterSummary;
  departmentId: string | null;
  receivedAt: Date;
  seen: { at: Date; staffId: string } | null;
  called: { at: Date; staffId: string } | null;
  handled: { at: Date; staffId: string; words: string | null; outcome: string } | null;
}

export interface AlertHistory {
  alert: AlertRow;
  notes: NoteRecord[];
  /** Reports after the first, oldest first. */
  raisedAt: { id: string; at: Date }[];
  outcomeNote: string | null;
}

/** What upper rooms may ask of alerts. */
@Injectable()
export class Triage {
  constructor(
    private readonly episodes: Episodes,
    private readonly alerts: AlertStore,
    private readonly papers: AlertPaperStore,
    private readonly ladder: Ladder,
  ) {}

  /**
   * Opens or raises one episode per concern and tells the consoles. May meet a duplicate key when two responses of a
   * patient arrive at once: repeat the whole transaction then. Answers with the matters as the patient reads them.
   */
  async record(tx: Tx, report: ConcernReport): Promise<MatterSummary[]> {
    const alerts = await this.episodes.record(tx, report);
    return alerts.map((alert) => matterOf(alert, report.now));
  }

  /** Worst first; patients without one are left out. */
  async openAlertsOf(tx: Tx, patientIds: string[]): Promise<Map<string, PatientPage['openAlerts']>> {
    const open = new Map<string, PatientPage['openAlerts']>();
    for (const { patientId, id, severity, concernName } of await this.alerts.openOf(tx, patientIds)) {
      open.set(patientId, [...(open.get(patientId) ?? []), { id, severity, concernName }]);
    }
    return open;
  }

  /** All of a patient's matters, newest first. */
  async mattersOf(tx: Tx, patientId: string, now: Date): Promise<MatterSummary[]> {
    const alerts = await this.alerts.ofPatient(tx, patientId);
    return alerts.map((alert) => matterOf(alert, now));
  }

  /** Looked up with the patient: another's is not there. */
  async findMatterOf(tx: Tx, patientId: string, alertId: string, now: Date): Promise<MatterRecord | null> {
    const alert = await this.alerts.findOfPatient(tx, patientId, alertId);
    if (!alert) return null;
    const { departmentId, openedAt, seenAt, seenBy, contactedAt, contactedBy } = alert;
    return {
      summary: matterOf(alert, now),
      departmentId,
      receivedAt: openedAt,
      seen: doneBy(seenAt, seenBy),
      called: doneBy(contactedAt, contactedBy),
      handled: this.handledOf(alert),
    };
  }

  /** Every alert of a patient with what was written on it, newest first. */
  async historyOf(tx: Tx, patientId: string): Promise<AlertHistory[]> {
    const alerts = await this.alerts.ofPatient(tx, patientId);
    const ids = alerts.map(({ id }) => id);
    const notes = await this.papers.notesOf(tx, ids);
    const reports = await this.papers.reportsOf(tx, ids);
    return alerts.map((alert) => {
      const own = reports.filter(({ alertId }) => alertId === alert.id).reverse();
      return {
        alert,
        notes: notes.filter(({ alertId }) => alertId === alert.id),
        raisedAt: own.slice(1).map(({ id, receivedAt }) => ({ id, at: receivedAt })),
        outcomeNote: this.papers.openOutcome(alert).note,
      };
    });
  }

  /** The stay's department is known now: its patient's alerts of 待分科 go with it. */
  async assignDepartment(tx: Tx, patientId: string, departmentId: string): Promise<void> {
    const open = await this.alerts.openHeld(tx, patientId);
    await this.alerts.assignDepartment(tx, patientId, departmentId);
    for (const alert of open) {
      if (alert.departmentId === null) await this.ladder.assigned(tx, { ...alert, departmentId });
    }
  }

  private handledOf(alert: AlertRow): MatterRecord['handled'] {
    const { outcome, resolvedAt, resolvedBy } = alert;
    const handled = doneBy(resolvedAt, resolvedBy);
    if (!handled || !outcome) return null;
    return { ...handled, outcome, words: this.papers.openOutcome(alert).toPatient };
  }
}

function doneBy(at: Date | null, staffId: string | null): { at: Date; staffId: string } | null {
  return at && staffId ? { at, staffId } : null;
}
