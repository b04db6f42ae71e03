import { Entity, PrimaryColumn } from 'typeorm';
import {
  CodeColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
} from '../../../platform/database/columns.js';

/** The newest act on an alert that its author may take back, and how the alert stood before. */
@Entity('alert_undo')
export class AlertUndoRow {
  @PrimaryColumn({ type: 'varchar', length: 26 }) alertId: string;
  @RefColumn() organizationId: string;
  @RefColumn() byStaff: string;
  @CodeColumn(16) act: 'claim' | 'release' | 'dispose' | 'undone';
  /** Any later change of the alert ends the undo. */
  @IntColumn() versionAfter: number;
  /** Codes, staff ids and instants only. */
  @JsonColumn() before: Record<string, string | null>;
  /** By the system clock. */
  @InstantColumn() at: Date;
}
