import { Entity } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  VersionColumn,
} from '../../../platform/database/columns.js';

/** The one-time code on a discharge sheet; only its hash is kept. */
@Entity('binding_code')
export class BindingCodeRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @RefColumn() patientId: string;
  @RefColumn() encounterId: string;
  @CodeColumn(64) tokenHash: string;
  @RefColumn() issuedBy: string;
  @InstantColumn() issuedAt: Date;
  @InstantColumn() expiresAt: Date;
  @InstantColumn({ nullable: true }) usedAt: Date | null;
  @InstantColumn({ nullable: true }) voidedAt: Date | null;
  @IntColumn() wrongTries: number;
  /** By the system clock. */
  @InstantColumn({ nullable: true }) lockedUntil: Date | null;
  @VersionColumn() version: number;
}
