import type { LiveEvent } from '@suian/contracts/alerts';
import { Entity } from 'typeorm';
import { CodeColumn, InstantColumn, RefColumn, SequenceColumn } from '../database/columns.js';

@Entity('event')
export class EventRow {
  @SequenceColumn() sequence: number;
  @RefColumn() organizationId: string;
  @RefColumn({ nullable: true }) departmentId: string | null;
  @RefColumn({ nullable: true }) patientId: string | null;
  @CodeColumn(48) kind: LiveEvent['kind'];
  @RefColumn({ nullable: true }) ref: string | null;
  @CodeColumn(16, { nullable: true }) severity: LiveEvent['severity'];
  @InstantColumn() at: Date;
}
