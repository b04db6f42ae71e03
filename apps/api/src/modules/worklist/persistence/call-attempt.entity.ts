import type { CallOutcome } from '@suian/domain/worklist/call-outcome';
import { Entity } from 'typeorm';
import {
  CodeColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../../platform/database/columns.js';

/** One time the telephone was picked up; never changed. */
@Entity('call_attempt')
export class CallAttemptRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @RefColumn() nurseTaskId: string;
  @RefColumn() patientId: string;
  @RefColumn() byStaff: string;
  @CodeColumn(64) submissionId: string;
  @CodeColumn(24) outcome: CallOutcome;
  /** Who spoke; the response itself says 护士代填. */
  @CodeColumn(12) respondent: 'patient' | 'family';
  /** Keys of the script's segments that were said. */
  @JsonColumn() segments: string[];
  @TextColumn({ nullable: true }) saidCipher: string | null;
  @RefColumn({ nullable: true }) responseId: string | null;
  @InstantColumn({ nullable: true }) nextAt: Date | null;
  @FlagColumn() oralConsent: boolean;
  @InstantColumn() startedAt: Date;
  @InstantColumn() at: Date;
}
