import { Entity } from 'typeorm';
import {
  BigIntKeyColumn,
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
} from '../../../platform/database/columns.js';

/** The seal of one entry: it answers for the entry and for all links before it. */
@Entity('audit_link')
export class AuditLinkRow {
  /** Of the entry. */
  @BigIntKeyColumn() sequence: number;
  @RefColumn() organizationId: string;
  /** 1, 2, 3 … in each organization. */
  @IntColumn() position: number;
  @CodeColumn(64) hash: string;
}

/** The newest link of each organization. */
@Entity('audit_head')
export class AuditHeadRow {
  @IdColumn() organizationId: string;
  @IntColumn() position: number;
  @CodeColumn(64) hash: string;
  @InstantColumn() sealedAt: Date;
}
