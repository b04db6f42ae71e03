import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan, MoreThan, Not } from 'typeorm';
import { Sealer } from '../../../platform/crypto.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { newId } from '../../../platform/ids.js';
import { Hl7MessageRow, type Hl7Outcome } from './hl7-message.entity.js';

const LONGEST_WORDS = 120;
const LONGEST_TRIGGER = 16;
const A_BATCH = 500;

export interface NewHl7Message {
  organizationId: string;
  sender: { application: string; facility: string };
  controlId: string;
  repeatKey: string;
  trigger: string;
  visitKey: string | null;
  eventAt: Date | null;
  receivedAt: Date;
  outcome: Hl7Outcome;
  ackCode: Hl7MessageRow['ackCode'];
  ack: string;
  bytes: Buffer;
}

@Injectable()
export class Hl7MessageStore {
  constructor(private readonly sealer: Sealer) {}

  /** What the very same message was answered before; null: it is new. */
  async ackOf(tx: Tx, organizationId: string, repeatKey: string): Promise<string | null> {
    const row = await tx.findOneBy(Hl7MessageRow, { organizationId, repeatKey });
    return row && this.sealer.open(place(row.id, 'ack_cipher'), row.ackCipher);
  }

  /** Its id. A twin that was faster makes this a duplicate. */
  async add(tx: Tx, message: NewHl7Message): Promise<string> {
    const { sender, controlId, trigger, ack, bytes, ...plain } = message;
    const id = newId();
    await tx.insert(Hl7MessageRow, {
      id,
      ...plain,
      senderApplication: sender.application.slice(0, LONGEST_WORDS),
      senderFacility: sender.facility.slice(0, LONGEST_WORDS),
      controlId: controlId.slice(0, LONGEST_WORDS),
      messageTrigger: trigger.replace(/[^\x21-\x7e]/g, '?').slice(0, LONGEST_TRIGGER),
      ackCipher: this.sealer.seal(place(id, 'ack_cipher'), ack),
      payloadCipher: this.sealer.seal(place(id, 'payload_cipher'), bytes.toString('base64')),
    });
    return id;
  }

  async settle(tx: Tx, id: string, outcome: Hl7Outcome): Promise<void> {
    await tx.update(Hl7MessageRow, { id }, { outcome });
  }

  /** Whether we were told, of this visit and by this trigger, something that happened later. */
  hasNewer(
    tx: Tx,
    about: { organizationId: string; visitKey: string; trigger: string; eventAt: Date | null },
  ): Promise<boolean> {
    const { organizationId, visitKey, trigger, eventAt } = about;
    if (eventAt === null) return Promise.resolve(false);
    return tx.existsBy(Hl7MessageRow, {
      organizationId,
      visitKey,
      messageTrigger: trigger,
      eventAt: MoreThan(eventAt),
    });
  }

  /** Forgets what old messages said; true where there may be more. */
  async forget(tx: Tx, organizationId: string, before: Date): Promise<boolean> {
    const where = { organizationId, receivedAt: LessThan(before), payloadCipher: Not(IsNull()) };
    const rows = await tx.find(Hl7MessageRow, { where, select: { id: true }, take: A_BATCH });
    if (rows.length > 0)
      await tx.update(Hl7MessageRow, { id: In(rows.map(({ id }) => id)) }, { payloadCipher: null });
    return rows.length === A_BATCH;
  }
}

function place(rowId: string, column: string) {
  return { table: 'hl7_message', column, rowId };
}
