import { encodeGb18030 } from './gb18030.js';

export const CHARSETS = ['utf-8', 'gb18030'] as const;
export type Charset = (typeof CHARSETS)[number];

export interface DecodedMessage {
  /** U+FFFD stands where bytes are no character; `readAdt` reports the fields that have one. */
  text: string;
  charset: Charset;
}

/** What senders write in MSH-18, without blanks, dashes and case. GBK is a part of GB18030. */
const DECLARED: Readonly<Record<string, Charset>> = {
  UNICODEUTF8: 'utf-8',
  UTF8: 'utf-8',
  GB180302000: 'gb18030',
  GB18030: 'gb18030',
  GBK: 'gb18030',
  GB2312: 'gb18030',
  CP936: 'gb18030',
};

const FIRST_BYTES = 4096;
const CHARSET_FIELD = 17;

/** By MSH-18, else the link's setting, else what the bytes are. A charset that does not fit the bytes gives way to one that does. */
export function decodeMessage(bytes: Buffer, linkCharset?: Charset): DecodedMessage {
  const stated = statedCharset(bytes) ?? linkCharset;
  const other: Charset = stated === 'gb18030' ? 'utf-8' : 'gb18030';
  const tries: Charset[] = [stated ?? 'utf-8', other];
  for (const charset of tries) {
    const text = decodeWhole(bytes, charset);
    if (text !== null) return { text, charset };
  }
  const charset = stated ?? 'gb18030';
  return { text: new TextDecoder(charset).decode(bytes), charset };
}

export function encodeText(text: string, charset: Charset): Buffer {
  return charset === 'gb18030' ? encodeGb18030(text) : Buffer.from(text, 'utf8');
}

/** The second byte of a GB18030 character may be `|`, so the header is read as what it is before it is cut. */
function statedCharset(bytes: Buffer): Charset | undefined {
  const header = bytes.subarray(0, endOfHeader(bytes));
  const text = decodeWhole(header, 'utf-8') ?? decodeWhole(header, 'gb18030') ?? '';
  const [separator = '|'] = text.slice(text.indexOf('MSH') + 3);
  const field = text.split(separator)[CHARSET_FIELD] ?? '';
  const [first = ''] = field.split(/[~^\\]/);
  return DECLARED[first.toUpperCase().replace(/[\s-]/g, '')];
}

function endOfHeader(bytes: Buffer): number {
  const from = Math.max(bytes.subarray(0, FIRST_BYTES).indexOf('MSH'), 0);
  const end = bytes.subarray(from, from + FIRST_BYTES).findIndex((byte) => byte === 0x0d || byte === 0x0a);
  return end < 0 ? Math.min(bytes.length, from + FIRST_BYTES) : from + end;
}

function decodeWhole(bytes: Buffer, charset: Charset): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
