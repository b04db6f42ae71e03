import type { EntryState, Metric } from '@suian/domain/diary/metric';
import { Entity } from 'typeorm';
import {
  CodeColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
  TextColumn,
} from '../../../platform/database/columns.js';

/** One entry of the diary as it reached us. What was measured never changes; only what became of it does. */
@Entity('observation')
export class ObservationRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  /** Null: 待分科. */
  @RefColumn({ nullable: true }) departmentId: string | null;
  @RefColumn() patientId: string;
  @RefColumn({ nullable: true }) seatId: string | null;
  /** Made by the phone or from the sender's own identifier; unique for ever. */
  @CodeColumn(96) submissionId: string;
  @CodeColumn(24) metric: Metric;
  @CodeColumn(8) source: 'self' | 'family' | 'nurse' | 'device';
  @CodeColumn(24, { nullable: true }) context: string | null;
  @TextColumn() valuesCipher: string;
  @TextColumn({ nullable: true }) noteCipher: string | null;
  /** The phone's word, never later than its arrival. */
  @InstantColumn() measuredAt: Date;
  @InstantColumn() receivedAt: Date;
  @FlagColumn() isLate: boolean;
  @CodeColumn(12) state: EntryState;
  /** Until when a second value is awaited. */
  @InstantColumn({ nullable: true }) questionedUntil: Date | null;
  @RefColumn({ nullable: true }) secondTo: string | null;
  @InstantColumn({ nullable: true }) mistakeAt: Date | null;
  @TextColumn({ nullable: true }) mistakeReasonCipher: string | null;
  @CodeColumn(24) ruleVersion: string;
  @CodeColumn(24) adviceVersion: string;
  @TextColumn() receiptCipher: string;
}
