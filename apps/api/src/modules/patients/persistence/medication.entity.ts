import type { MedicationSource } from '@suian/contracts/medications';
import type { Metric } from '@suian/domain/diary/metric';
import { Entity } from 'typeorm';
import {
  CodeColumn,
  DateColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
  VersionColumn,
} from '../../../platform/database/columns.js';

/** One medicine in one dose; another dose is another row. Never deleted: a mistake is struck out. */
@Entity('medication_statement')
export class MedicationEntity {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @RefColumn() patientId: string;
  @TextColumn() nameCipher: string;
  @TextColumn({ nullable: true }) dosageCipher: string | null;
  @DateColumn({ nullable: true }) startedOn: string | null;
  /** First day without it. */
  @DateColumn({ nullable: true }) endedOn: string | null;
  @CodeColumn(8, { nullable: true }) endedBy: 'stopped' | 'changed' | null;
  /** Null: not ended, or ended by a system. */
  @RefColumn({ nullable: true }) endedByStaff: string | null;
  @TextColumn({ nullable: true }) reasonCipher: string | null;
  /** The row whose dose this one changed. */
  @RefColumn({ nullable: true }) follows: string | null;
  @JsonColumn() affects: Metric[];
  @CodeColumn(16) source: MedicationSource;
  /** What its sender calls it, as a fingerprint; null: a person wrote it down. */
  @CodeColumn(64, { nullable: true }) toldKey: string | null;
  @RefColumn({ nullable: true }) recordedBy: string | null;
  @InstantColumn() recordedAt: Date;
  @InstantColumn({ nullable: true }) struckAt: Date | null;
  @RefColumn({ nullable: true }) struckBy: string | null;
  @TextColumn({ nullable: true }) struckReasonCipher: string | null;
  @VersionColumn() version: number;
}
