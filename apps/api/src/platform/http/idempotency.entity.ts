import { Entity } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, IntColumn, SealedColumn } from '../database/columns.js';

@Entity('idempotency_key')
export class IdempotencyKeyRow {
  @IdColumn() id: string;
  @CodeColumn(128) scope: string;
  @CodeColumn(255) key: string;
  @CodeColumn(64) fingerprint: string;
  @IntColumn() status: number;
  /** The sealed answer. */
  @SealedColumn() reply: string;
  @InstantColumn() keptAt: Date;
}
