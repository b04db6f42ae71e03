import type { AlertNote } from '@suian/contracts/alerts';
import type { Severity } from '@suian/domain/kernel/severity';
import { Entity } from 'typeorm';
import {
  CodeColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  TextColumn,
  WordsColumn,
} from '../../../platform/database/columns.js';

/** What one response brought to an alert, as it was judged then: a later rule does not rewrite it. */
@Entity('alert_report')
export class AlertReportRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @RefColumn() alertId: string;
  @RefColumn() responseId: string;
  @WordsColumn(120) title: string;
  @CodeColumn(12) respondent: 'patient' | 'family' | 'nurse';
  @InstantColumn() receivedAt: Date;
  @FlagColumn() isLate: boolean;
  /** Judged by rules no clinician has signed. */
  @FlagColumn() isSample: boolean;
  @WordsColumn(120) adviceTitle: string;
  @CodeColumn(24) adviceVersion: string;
}

/** One answer of a report. Without a severity it fired nothing and is kept as context. */
@Entity('alert_evidence')
export class AlertEvidenceRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @RefColumn() alertId: string;
  @RefColumn() reportId: string;
  /** Place in the questionnaire. */
  @IntColumn() ordinal: number;
  @CodeColumn(64) linkId: string;
  @WordsColumn(300) asked: string;
  @TextColumn() answeredCipher: string;
  @TextColumn({ nullable: true }) beforeCipher: string | null;
  @InstantColumn({ nullable: true }) beforeAt: Date | null;
  @CodeColumn(16, { nullable: true }) severity: Severity | null;
  @CodeColumn(64, { nullable: true }) ruleKey: string | null;
  @CodeColumn(24, { nullable: true }) ruleVersion: string | null;
  @WordsColumn(300, { nullable: true }) ruleSource: string | null;
  @InstantColumn() at: Date;
}

/** What staff did with an alert, one line each. */
@Entity('alert_note')
export class AlertNoteRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @RefColumn() alertId: string;
  @RefColumn() byStaff: string;
  @CodeColumn(16) kind: Exclude<AlertNote['kind'], 'raise' | 'told'>;
  @FlagColumn({ nullable: true }) reached: boolean | null;
  @TextColumn({ nullable: true }) textCipher: string | null;
  @InstantColumn() at: Date;
}
