import type { PortraitSource } from '@suian/contracts/portrait';
import type { PortraitCode, PortraitKind } from '@suian/domain/portrait/portrait';
import { Entity } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
  TextColumn,
} from '../../../platform/database/columns.js';

/** One thing known of a patient. Never changed but for its end: a newer row stands beside it. */
@Entity('patient_portrait')
export class PortraitEntity {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @RefColumn() patientId: string;
  @CodeColumn(16) kind: PortraitKind;
  @CodeColumn(24, { nullable: true }) code: PortraitCode | null;
  @TextColumn({ nullable: true }) textCipher: string | null;
  @CodeColumn(8) source: PortraitSource;
  /** Null: told by a system. */
  @RefColumn({ nullable: true }) recordedBy: string | null;
  @InstantColumn() recordedAt: Date;
  @InstantColumn({ nullable: true }) endedAt: Date | null;
  @RefColumn({ nullable: true }) endedBy: string | null;
}
