import type { AdtEvent } from '@suian/hl7/adt-event';
import { acknowledge, type AckCode } from '@suian/hl7/ack';
import type { Charset } from '@suian/hl7/charset';
import type { Hl7Message } from '@suian/hl7/message';
import type { IntegrationActor } from '../../../platform/auth/actors.js';
import { newId } from '../../../platform/ids.js';
import type { IntakeSource } from '../intake-sources.js';

/** Who brings a message, and by which way. */
export interface Hl7Caller {
  actor: IntegrationActor;
  source: IntakeSource;
  /** Of the link, where the message does not say. */
  charset?: Charset;
}

/** A message as it was read. */
export interface Hl7Letter {
  bytes: Buffer;
  charset: Charset;
  message: Hl7Message;
  event: AdtEvent;
  repeatKey: string;
  visitKey: string | null;
  receivedAt: Date;
}

/** `text`: code words, never personal data. */
export function ackOf({ message, receivedAt }: Hl7Letter, code: AckCode, text: string): string {
  return acknowledge({ message, code, text, at: receivedAt, controlId: newId() });
}
