import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'node:http';

/** What the product said while it was asked: every address, and every body that was a refusal. */
export interface Overheard {
  urls: string[];
  refusals: string[];
}

export function overhear(server: Server): Overheard {
  const heard: Overheard = { urls: [], refusals: [] };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    heard.urls.push(request.url ?? '');
    const end = response.end.bind(response) as (...all: unknown[]) => ServerResponse;
    response.end = ((...all: unknown[]) => {
      if (response.statusCode >= 400) heard.refusals.push(String(all[0] ?? ''));
      return end(...all);
    }) as ServerResponse['end'];
  });
  return heard;
}

/** The ways a text may lie hidden in another: as it is, in an address, escaped, in hexadecimal, inside base64. */
export function formsOf(text: string): string[] {
  const escaped = [...text]
    .map((letter) => (letter > '~' ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}` : letter))
    .join('');
  const bytes = Buffer.from(text);
  return [
    ...new Set([text, encodeURIComponent(text), escaped, bytes.toString('hex'), ...insideBase64(bytes)]),
  ];
}

/** Base64 depends on what stands before: of each of the three beginnings, the part that does not change. */
function insideBase64(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const own = text.slice(before === 0 ? 0 : before + 1, text.length - 1);
    return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
