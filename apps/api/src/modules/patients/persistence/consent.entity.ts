import type { ConsentPurpose, ConsentRow } from '@suian/contracts/patients';
import { Entity } from 'typeorm';
import {
  CodeColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
} from '../../../platform/database/columns.js';

/** One decision about one purpose. A new decision is a new row: nothing is overwritten. */
@Entity('consent')
export class ConsentEntity {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @RefColumn() patientId: string;
  @RefColumn({ nullable: true }) seatId: string | null;
  @CodeColumn(32) purpose: ConsentPurpose;
  @FlagColumn() isGranted: boolean;
  @CodeColumn(24) noticeVersion: string;
  @CodeColumn(64) noticeHash: string;
  @CodeColumn(16) channel: ConsentRow['channel'];
  @RefColumn({ nullable: true }) recordedBy: string | null;
  @CodeColumn(64) address: string;
  @InstantColumn() at: Date;
}
