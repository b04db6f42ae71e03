import type { Metric } from '@suian/domain/diary/metric';
import { Entity } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
  TextColumn,
  VersionColumn,
} from '../../../platform/database/columns.js';

/** The limits of one metric that were changed for one patient, with their reasons. */
@Entity('limit_override')
export class LimitOverrideRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @RefColumn() patientId: string;
  @CodeColumn(24) metric: Metric;
  @TextColumn() limitsCipher: string;
  @RefColumn() byStaff: string;
  @InstantColumn() at: Date;
  @VersionColumn() version: number;
}
