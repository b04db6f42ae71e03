import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Sealer } from '../../../platform/crypto.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { newId } from '../../../platform/ids.js';
import { AlertEvidenceRow, AlertNoteRow, AlertReportRow } from './alert-paper.entity.js';
import type { AlertRow } from './alert.entity.js';

type Rest<Row, Sealed extends keyof Row> = Omit<Row, 'id' | Sealed>;

export type NewReport = Rest<AlertReportRow, never>;
export interface NewEvidence extends Rest<AlertEvidenceRow, 'answeredCipher' | 'beforeCipher'> {
  answered: string;
  before: string | null;
}
export interface NewNote extends Rest<AlertNoteRow, 'textCipher'> {
  text: string | null;
}

export type EvidenceRecord = NewEvidence & { id: string };
export type NoteRecord = NewNote & { id: string };

/** Everything written about an alert. What a person said or wrote is sealed here and opened here. */
@Injectable()
export class AlertPaperStore {
  constructor(private readonly sealer: Sealer) {}

  async addReport(tx: Tx, report: NewReport, evidence: Omit<NewEvidence, 'reportId'>[]): Promise<void> {
    const id = newId();
    await tx.insert(AlertReportRow, { id, ...report });
    await tx.insert(
      AlertEvidenceRow,
      evidence.map((each) => this.sealEvidence({ ...each, reportId: id })),
    );
  }

  async addNote(tx: Tx, { text, ...note }: NewNote): Promise<void> {
    const id = newId();
    const textCipher = text === null ? null : this.sealer.seal(noteText(id), text);
    await tx.insert(AlertNoteRow, { id, ...note, textCipher });
  }

  /** Newest first. */
  reportsOf(tx: Tx, alertIds: string[]): Promise<AlertReportRow[]> {
    return tx.find(AlertReportRow, {
      where: { alertId: In(alertIds) },
      order: { receivedAt: 'DESC', id: 'DESC' },
    });
  }

  /** In the order of the questionnaire. */
  async evidenceOf(tx: Tx, alertId: string): Promise<EvidenceRecord[]> {
    const rows = await tx.find(AlertEvidenceRow, {
      where: { alertId },
      order: { ordinal: 'ASC', id: 'ASC' },
    });
    return rows.map(({ answeredCipher, beforeCipher, ...row }) => ({
      ...row,
      answered: this.sealer.open(evidenceText(row.id, 'answered_cipher'), answeredCipher),
      before: beforeCipher && this.sealer.open(evidenceText(row.id, 'before_cipher'), beforeCipher),
    }));
  }

  /** Oldest first. */
  async notesOf(tx: Tx, alertIds: string[]): Promise<NoteRecord[]> {
    const rows = await tx.find(AlertNoteRow, {
      where: { alertId: In(alertIds) },
      order: { at: 'ASC', id: 'ASC' },
    });
    return rows.map(({ textCipher, ...row }) => ({
      ...row,
      text: textCipher && this.sealer.open(noteText(row.id), textCipher),
    }));
  }

  sealOutcome(alertId: string, texts: { note: string | null; toPatient: string | null }) {
    const seal = (column: string, text: string | null) =>
      text && this.sealer.seal(outcomeText(alertId, column), text);
    return {
      outcomeNoteCipher: seal('outcome_note_cipher', texts.note),
      toPatientCipher: seal('to_patient_cipher', texts.toPatient),
    };
  }

  openOutcome({ id, outcomeNoteCipher, toPatientCipher }: AlertRow): {
    note: string | null;
    toPatient: string | null;
  } {
    const open = (column: string, text: string | null) =>
      text && this.sealer.open(outcomeText(id, column), text);
    return {
      note: open('outcome_note_cipher', outcomeNoteCipher),
      toPatient: open('to_patient_cipher', toPatientCipher),
    };
  }

  private sealEvidence({ answered, before, ...row }: NewEvidence): AlertEvidenceRow {
    const id = newId();
    return {
      id,
      ...row,
      answeredCipher: this.sealer.seal(evidenceText(id, 'answered_cipher'), answered),
      beforeCipher: before && this.sealer.seal(evidenceText(id, 'before_cipher'), before),
    };
  }
}

function evidenceText(rowId: string, column: string) {
  return { table: 'alert_evidence', column, rowId };
}

function noteText(rowId: string) {
  return { table: 'alert_note', column: 'text_cipher', rowId };
}

function outcomeText(rowId: string, column: string) {
  return { table: 'alert', column, rowId };
}
