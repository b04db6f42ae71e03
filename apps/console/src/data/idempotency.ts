import { useRef } from 'react';

const KEY_BYTES = 16;

/** Random hex. `crypto.randomUUID` is missing where a hospital serves plain http on its own network. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

interface LastKey {
  text: string;
  key: string;
}

function keyIn(last: { current: LastKey | null }, body: unknown): string {
  const text = JSON.stringify(body);
  if (last.current?.text !== text) last.current = { text, key: newIdempotencyKey() };
  return last.current.key;
}

/** The same body pressed again carries the same key, so a lost answer never writes twice; another body gets a new one. */
export function useIdempotencyKey(): (body: unknown) => string {
  const last = useRef<LastKey | null>(null);
  return (body) => keyIn(last, body);
}

/** The same until an answer came: said again after that, the same words are meant again. */
export function useIdempotentSend(): <T>(body: unknown, send: (key: string) => Promise<T>) => Promise<T> {
  const last = useRef<LastKey | null>(null);
  return async (body, send) => {
    const answer = await send(keyIn(last, body));
    last.current = null;
    return answer;
  };
}
