import { UnreadableFile } from './unreadable-file.js';

export interface DecodedText {
  text: string;
  charset: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
}

/** By its mark, else UTF-8 where it is valid as that, else GB18030. Never with a letter replaced: then it is refused. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = markedCharset(bytes);
  const charsets = marked ? [marked] : (['utf-8', 'gb18030'] as const);
  for (const charset of charsets) {
    const text = tryDecode(bytes, charset);
    if (text !== null && !text.includes('\u0000')) return { text, charset };
  }
  throw new UnreadableFile('file.not-text');
}

function markedCharset(bytes: Uint8Array): DecodedText['charset'] | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null;
}

function tryDecode(bytes: Uint8Array, charset: DecodedText['charset']): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
