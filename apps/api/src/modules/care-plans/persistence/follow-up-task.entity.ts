import type { StepChannel, StepRole } from '@suian/domain/schedule/pathway';
import type { TaskOutcome } from '@suian/domain/schedule/task-status';
import { Entity } from 'typeorm';
import {
  CodeColumn,
  DateColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  VersionColumn,
  WordsColumn,
} from '../../../platform/database/columns.js';

/** 随访任务. The date, wall time and zone are the truth; the instants are derived from them and indexed. */
@Entity('follow_up_task')
export class FollowUpTaskRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @RefColumn({ nullable: true }) departmentId: string | null;
  @RefColumn() carePlanId: string;
  @RefColumn() patientId: string;
  @CodeColumn(160) occurrenceKey: string;
  @CodeColumn(64) stepKey: string;
  @IntColumn() repeatIndex: number;
  @IntColumn() day: number;
  @WordsColumn(120) title: string;
  @RefColumn() questionnaireVersionId: string;
  @CodeColumn(12) channel: StepChannel;
  @CodeColumn(12) role: StepRole;
  @CodeColumn(8) onSilence: 'call' | 'nothing';
  @DateColumn() dueOn: string;
  @CodeColumn(5) dueTime: string;
  @CodeColumn(48) zone: string;
  @InstantColumn() opensAt: Date;
  @InstantColumn() dueAt: Date;
  @InstantColumn() closesAt: Date;
  @CodeColumn(16, { nullable: true }) outcome: TaskOutcome | null;
  @InstantColumn({ nullable: true }) outcomeAt: Date | null;
  @VersionColumn() version: number;
}
