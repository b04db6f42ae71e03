import type { AckCode } from '@suian/hl7/ack';
import { Entity } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
  SealedColumn,
  WordsColumn,
} from '../../../platform/database/columns.js';

/**
 * saved: it changed something · nothing: it needed nothing · refused: a person must look · unsupported: not our kind ·
 * test: not meant.
 */
export type Hl7Outcome = 'saved' | 'nothing' | 'refused' | 'unsupported' | 'test';

/** One HL7 message, for ever: by it a repeat is known and answered as the first time. */
@Entity('hl7_message')
export class Hl7MessageRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @WordsColumn(120) senderApplication: string;
  @WordsColumn(120) senderFacility: string;
  @WordsColumn(120) controlId: string;
  /** Fingerprint of MSH-3, MSH-4, MSH-10 and the bytes: the same control id with other content is another message. */
  @CodeColumn(64) repeatKey: string;
  @CodeColumn(16) messageTrigger: string;
  /** Fingerprint of the visit's number. */
  @CodeColumn(64, { nullable: true }) visitKey: string | null;
  @InstantColumn({ nullable: true }) eventAt: Date | null;
  @InstantColumn() receivedAt: Date;
  @CodeColumn(24) outcome: Hl7Outcome;
  @CodeColumn(2) ackCode: AckCode;
  @SealedColumn() ackCipher: string;
  /** Null after 90 days. */
  @SealedColumn({ nullable: true }) payloadCipher: string | null;
}
