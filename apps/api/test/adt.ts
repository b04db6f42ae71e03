import type { AckCode } from '@suian/hl7/ack';
import type { TestApp } from './app.js';
import { API_KEY } from './ward.js';

export { adt, type AdtChange } from '@suian/testkit/builders/adt';

export interface AckRead {
  status: number;
  code: AckCode | undefined;
  controlId: string | undefined;
  text: string | undefined;
  raw: string;
}

/** Sends bytes by the HTTP door and reads the MSA of the answer. */
export async function sendHl7(
  app: Pick<TestApp, 'baseUrl'>,
  message: string | Buffer,
  type = 'application/hl7-v2',
): Promise<AckRead> {
  const reply = await fetch(`${app.baseUrl}/api/v1/intake/hl7v2`, {
    method: 'POST',
    headers: { 'Content-Type': type, Authorization: `Bearer ${API_KEY}` },
    body: Buffer.from(message),
  });
  const raw = await reply.text();
  const [, code, controlId, text] = /\rMSA\|([^|\r]*)\|([^|\r]*)\|?([^\r]*)/.exec(raw) ?? [];
  return { status: reply.status, code: code as AckCode | undefined, controlId, text, raw };
}
