import type { ProblemPlace } from '@suian/contracts/errors';
import { Entity } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../../platform/database/columns.js';

/** A unit that could not be saved. Its sender will not send it again, so a person must find it here. */
@Entity('intake_refusal')
export class RefusalRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @CodeColumn(16) source: 'form' | 'fhir';
  /** Null once settled: the same unit waits once, and may come again later. */
  @CodeColumn(64, { nullable: true }) payloadHash: string | null;
  @TextColumn() payloadCipher: string;
  @TextColumn({ nullable: true }) nameCipher: string | null;
  @JsonColumn() problems: ProblemPlace[];
  @InstantColumn() receivedAt: Date;
  @InstantColumn({ nullable: true }) settledAt: Date | null;
  @RefColumn({ nullable: true }) settledBy: string | null;
  /** A nurse's own words: sealed, she may name somebody. */
  @TextColumn({ nullable: true }) settledReasonCipher: string | null;
}
