import type { ProblemPlace } from '@suian/contracts/errors';
import type { IntakeSource } from '@suian/contracts/patients';
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
  /** The way it came by, see intake_source. */
  @RefColumn({ nullable: true }) sourceId: string | null;
  @CodeColumn(16) source: IntakeSource;
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
  /** It was taken again, and this came of it. */
  @RefColumn({ nullable: true }) replayedPatientId: string | null;
  @RefColumn({ nullable: true }) replayedEncounterId: string | null;
}
