import type { SubmitReceipt } from '@suian/contracts/patient-app';
import type { AnswerFault } from '@suian/domain/questionnaire/check-answers';
import { Entity } from 'typeorm';
import {
  CodeColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../../platform/database/columns.js';

/** One filled questionnaire as it reached us; never changed. */
@Entity('questionnaire_response')
export class QuestionnaireResponseRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @RefColumn({ nullable: true }) departmentId: string | null;
  @RefColumn() patientId: string;
  @RefColumn() taskId: string;
  @RefColumn({ nullable: true }) seatId: string | null;
  @RefColumn() questionnaireVersionId: string;
  @CodeColumn(64) series: string;
  /** Made by the phone and unique for ever: a phone that was off for a week sends it again. */
  @CodeColumn(64) submissionId: string;
  @CodeColumn(12) respondent: 'patient' | 'family' | 'nurse';
  /** Who wrote it down, where a nurse did. */
  @RefColumn({ nullable: true }) byStaff: string | null;
  @TextColumn() answersCipher: string;
  @JsonColumn() faults: AnswerFault[];
  @IntColumn({ nullable: true }) score: number | null;
  @CodeColumn(24) ruleVersion: string;
  @CodeColumn(24) adviceVersion: string;
  @JsonColumn() receipt: SubmitReceipt;
  @InstantColumn({ nullable: true }) answeredAt: Date | null;
  @InstantColumn() receivedAt: Date;
  @FlagColumn() isLate: boolean;
}
