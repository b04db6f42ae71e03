import type { Severity } from '@suian/domain/kernel/severity';
import type { AlertState, DispositionOutcome } from '@suian/domain/triage/episode';
import type { Rung } from '@suian/domain/triage/escalation';
import { Entity } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  TextColumn,
  VersionColumn,
  WordsColumn,
} from '../../../platform/database/columns.js';

/** One episode per patient and concern: new evidence raises it, it never adds a row while it is open. */
@Entity('alert')
export class AlertRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  /** Null: 待分科. */
  @RefColumn({ nullable: true }) departmentId: string | null;
  @RefColumn() patientId: string;
  @CodeColumn(48) concern: string;
  @WordsColumn(60) concernName: string;
  /** The answers that worry, in words; never free text. */
  @WordsColumn(200) headline: string;
  @CodeColumn(16) severity: Severity;
  @IntColumn() severityRank: number;
  @CodeColumn(16) state: AlertState;
  @CodeColumn(3, { nullable: true }) active: 'yes' | null;
  @InstantColumn() openedAt: Date;
  @InstantColumn() lastEvidenceAt: Date;
  @IntColumn() evidenceCount: number;
  /** Kept while somebody holds it: a released alert runs by its first clock. */
  @InstantColumn({ nullable: true }) claimDueAt: Date | null;
  /** What the patient was told; never later than at first. */
  @InstantColumn({ nullable: true }) promisedBy: Date | null;
  @RefColumn({ nullable: true }) claimedBy: string | null;
  @InstantColumn({ nullable: true }) claimedAt: Date | null;
  @RefColumn({ nullable: true }) seenBy: string | null;
  @InstantColumn({ nullable: true }) seenAt: Date | null;
  @RefColumn({ nullable: true }) contactedBy: string | null;
  @InstantColumn({ nullable: true }) contactedAt: Date | null;
  @InstantColumn({ nullable: true }) resolvedAt: Date | null;
  @RefColumn({ nullable: true }) resolvedBy: string | null;
  @CodeColumn(32, { nullable: true }) outcome: DispositionOutcome | null;
  @TextColumn({ nullable: true }) outcomeNoteCipher: string | null;
  @TextColumn({ nullable: true }) toPatientCipher: string | null;
  /** Last rung told since it was opened, claimed, contacted or released; null: none. */
  @CodeColumn(16, { nullable: true }) rung: Rung | null;
  @InstantColumn({ nullable: true }) rungAt: Date | null;
  @InstantColumn({ nullable: true }) nextRungAt: Date | null;
  /** By when its holder should have closed it. */
  @InstantColumn({ nullable: true }) resolveDueAt: Date | null;
  @VersionColumn() version: number;
}
