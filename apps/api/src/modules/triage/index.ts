import { AlertEvidenceRow, AlertNoteRow, AlertReportRow } from './persistence/alert-paper.entity.js';
import { AlertTellingRow } from './persistence/alert-telling.entity.js';
import { AlertUndoRow } from './persistence/alert-undo.entity.js';
import { AlertRow } from './persistence/alert.entity.js';

export type { ConcernReport } from './concern-report.js';
export { Triage, type AlertHistory, type MatterRecord } from './triage.facade.js';
export { TriageModule } from './triage.module.js';

/** Rows of this room, for the database. */
export const TRIAGE_ENTITIES = [
  AlertRow,
  AlertReportRow,
  AlertEvidenceRow,
  AlertNoteRow,
  AlertTellingRow,
  AlertUndoRow,
];
