import { createHash } from 'node:crypto';
import type { AdtEvent } from '@suian/hl7/adt-event';
import type { Charset } from '@suian/hl7/charset';
import type { Sealer } from '../../../platform/crypto.js';

/** A message as it is kept for a person. */
export interface KeptHl7 {
  charset: Charset;
  /** base64 */
  bytes: string;
}

export function keptHl7(bytes: Buffer, charset: Charset): KeptHl7 {
  return { charset, bytes: bytes.toString('base64') };
}

/** A repeat only where sender, control id and every byte are the same; senders do use a control id twice. */
export function repeatKeyOf(sealer: Sealer, { sender, controlId }: AdtEvent, bytes: Buffer): string {
  const content = createHash('sha256').update(bytes).digest('hex');
  return sealer.fingerprint(JSON.stringify([sender.application, sender.facility, controlId, content]));
}

export function visitKeyOf(sealer: Sealer, { visit }: AdtEvent): string | null {
  return visit.visitNo === undefined ? null : visitKey(sealer, visit.visitNo);
}

export function visitKey(sealer: Sealer, visitNo: string): string {
  return sealer.fingerprint(`visit:${visitNo}`);
}
