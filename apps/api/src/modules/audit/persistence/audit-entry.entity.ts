import { Entity } from 'typeorm';
import {
  CodeColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  SequenceColumn,
  WordsColumn,
} from '../../../platform/database/columns.js';

/** Who did what to which patient. Appended only. */
@Entity('audit_entry')
export class AuditEntryRow {
  @SequenceColumn() sequence: number;
  @RefColumn() organizationId: string;
  @CodeColumn(16) actorKind: 'staff' | 'patient' | 'integration';
  @RefColumn({ nullable: true }) actorId: string | null;
  /** Staff name or key name; '' for a patient, whose words the reader chooses. */
  @WordsColumn(80) actorName: string;
  @CodeColumn(24) actorRole: string;
  @CodeColumn(64) action: string;
  @RefColumn({ nullable: true }) patientId: string | null;
  /** Ids or field names, never values. */
  @JsonColumn() shown: string[];
  @CodeColumn(64) address: string;
  @CodeColumn(40) requestId: string;
  /** By the clock that is shown. */
  @InstantColumn() at: Date;
  /** By the clock that is never moved. */
  @InstantColumn() recordedAt: Date;
}
