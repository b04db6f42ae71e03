import { Entity } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, IntColumn, RefColumn } from '../database/columns.js';
import type { JobKind } from './job-kinds.js';

/** Work to be done later, written in the transaction that wants it. Holds ids only. */
@Entity('job')
export class JobRow {
  @IdColumn() id: string;
  @CodeColumn(48) kind: JobKind;
  @CodeColumn(64) ref: string;
  @RefColumn({ nullable: true }) organizationId: string | null;
  /** Which clock `dueAt` is read on: the one people see, or the one that is never moved. */
  @CodeColumn(8) clock: 'shown' | 'system';
  @InstantColumn() dueAt: Date;
  @CodeColumn(8) state: 'waiting' | 'done' | 'failed';
  @CodeColumn(3, { nullable: true }) active: 'yes' | null;
  @IntColumn() attempts: number;
  @IntColumn() fence: number;
  /** By the system clock. */
  @InstantColumn({ nullable: true }) leasedUntil: Date | null;
  @CodeColumn(64, { nullable: true }) lastError: string | null;
  @InstantColumn() madeAt: Date;
  @InstantColumn({ nullable: true }) endedAt: Date | null;
}
