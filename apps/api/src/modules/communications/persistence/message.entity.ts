import type { MessageState } from '@suian/contracts/message-state';
import type { ConsentPurpose } from '@suian/contracts/patients';
import { Entity } from 'typeorm';
import {
  CodeColumn,
  CodeKeyColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  RefColumn,
  VersionColumn,
} from '../../../platform/database/columns.js';
import type { MessageKind } from '../message-kinds.js';

/** One message to one account. Holds ids only: the words are made when it is sent, and kept nowhere. */
@Entity('message')
export class MessageRow {
  @IdColumn() id: string;
  @RefColumn() organizationId: string;
  @RefColumn({ nullable: true }) departmentId: string | null;
  @RefColumn() patientId: string;
  @RefColumn() accountId: string;
  @CodeColumn(48) kind: MessageKind;
  @RefColumn() ref: string;
  @CodeColumn(160) occurrenceKey: string;
  @CodeColumn(32) purpose: ConsentPurpose;
  @CodeColumn(16) channel: 'wechat';
  /** From 1; a person who releases a message makes the next. */
  @IntColumn() attempt: number;
  @InstantColumn() notBefore: Date;
  @CodeColumn(12) state: MessageState;
  @CodeColumn(64, { nullable: true }) reason: string | null;
  /** Raised with each handing over; only who holds the number may settle it. */
  @IntColumn() fence: number;
  /** WeChat's number of 64 bits, as text. */
  @CodeColumn(64, { nullable: true }) providerId: string | null;
  @InstantColumn() madeAt: Date;
  @InstantColumn({ nullable: true }) sentAt: Date | null;
  @InstantColumn({ nullable: true }) settledAt: Date | null;
  /** Who decided about a message that needed it. */
  @RefColumn({ nullable: true }) settledBy: string | null;
  @VersionColumn() version: number;
}

/** There while nothing may be sent. */
@Entity('sending_hold')
export class SendingHoldRow {
  @CodeKeyColumn(8) name: string;
  @InstantColumn() since: Date;
  @CodeColumn(32) reason: 'restored';
}
