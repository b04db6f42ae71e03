import type { Rung, TellingReason } from '@suian/domain/triage/escalation';
import { Entity } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, RefColumn } from '../../../platform/database/columns.js';

/** One rung that was told, when that happened (not when it was due). */
@Entity('alert_telling')
export class AlertTellingRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @RefColumn() alertId: string;
  @CodeColumn(16) rung: Rung;
  @CodeColumn(24) reason: TellingReason;
  @InstantColumn() at: Date;
}
