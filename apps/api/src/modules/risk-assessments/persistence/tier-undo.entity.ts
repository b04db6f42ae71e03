import { Entity, PrimaryColumn } from 'typeorm';
import {
  CodeColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  TextColumn,
} from '../../../platform/database/columns.js';

/** The newest decision on a proposal that its author may take back. */
@Entity('tier_undo')
export class TierUndoRow {
  @PrimaryColumn({ type: 'varchar', length: 26 }) proposalId: string;
  @RefColumn() organizationId: string;
  @RefColumn() byStaff: string;
  @CodeColumn(8) state: 'open' | 'undone';
  /** Any later change of the proposal ends the undo. */
  @IntColumn() versionAfter: number;
  /** So does one of the plan; null: the decision left it as it was. */
  @IntColumn({ nullable: true }) planVersionAfter: number | null;
  /** Why the plan had its tier before. */
  @TextColumn({ nullable: true }) reasonBeforeCipher: string | null;
  /** By the system clock. */
  @InstantColumn() at: Date;
}
