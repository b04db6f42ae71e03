import type { KeyScope } from '@suian/contracts/permissions';
import { Entity } from 'typeorm';
import {
  CodeColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  SealedColumn,
  WordsColumn,
} from '../../../platform/database/columns.js';

/** Of the secret only its hash and its beginning are kept. Times by the shown clock. */
@Entity('integration_key')
export class IntegrationKeyRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @WordsColumn(80) name: string;
  /** Hash of the name while the key stands, else null: no two standing keys have one name. */
  @CodeColumn(64, { nullable: true }) standingName: string | null;
  @CodeColumn(64) keyHash: string;
  @CodeColumn(8) prefix: string;
  @JsonColumn() scopes: KeyScope[];
  @FlagColumn() isActive: boolean;
  @RefColumn({ nullable: true }) madeBy: string | null;
  @InstantColumn({ nullable: true }) madeAt: Date | null;
  @InstantColumn({ nullable: true }) lastUsedAt: Date | null;
  @RefColumn({ nullable: true }) revokedBy: string | null;
  @InstantColumn({ nullable: true }) revokedAt: Date | null;
  /** An administrator's own words: sealed, they may name somebody. */
  @SealedColumn({ nullable: true }) revokedReason: string | null;
}
