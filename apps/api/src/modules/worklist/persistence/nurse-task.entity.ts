import type { CallReason } from '@suian/contracts/worklist';
import type { CallOutcome } from '@suian/domain/worklist/call-outcome';
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

/**
 * answered: the questions have their answers · no-longer-asked: the follow-up task ended in another way ·
 * overtaken: a newer call of the same plan took its place.
 */
export type EndReason = 'answered' | 'refused' | 'no-longer-asked' | 'overtaken' | 'paused';

/** Work for a person: one call for one follow-up task, for ever. */
@Entity('nurse_task')
export class NurseTaskRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @RefColumn({ nullable: true }) departmentId: string | null;
  @RefColumn() patientId: string;
  @RefColumn() followUpTaskId: string;
  /** call-back: the patient said when he wants to be rung. */
  @CodeColumn(16) kind: 'call' | 'call-back';
  @WordsColumn(120) title: string;
  @CodeColumn(24) reason: CallReason;
  @InstantColumn() dueAt: Date;
  @InstantColumn() notBefore: Date;
  @CodeColumn(3, { nullable: true }) active: 'yes' | null;
  @IntColumn() attempts: number;
  /** Calls in a row that reached nobody. */
  @IntColumn() misses: number;
  @CodeColumn(24, { nullable: true }) lastOutcome: CallOutcome | null;
  @InstantColumn({ nullable: true }) lastAttemptAt: Date | null;
  @RefColumn({ nullable: true }) claimedBy: string | null;
  /** By the system clock: a forgotten claim runs out. */
  @InstantColumn({ nullable: true }) claimedAt: Date | null;
  @TextColumn({ nullable: true }) draftCipher: string | null;
  @InstantColumn() madeAt: Date;
  @InstantColumn({ nullable: true }) endedAt: Date | null;
  @RefColumn({ nullable: true }) endedBy: string | null;
  @CodeColumn(24, { nullable: true }) endReason: EndReason | null;
  @VersionColumn() version: number;
}
