import { useSyncExternalStore } from 'react';

export interface Connection {
  /** live: events are pushed · polling: asked every 15 s · lost: nothing answers. */
  state: 'connecting' | 'live' | 'polling' | 'lost';
  /** Milliseconds of `performance.now()` since this state stands. */
  sinceMs: number;
  /** When the server was last heard, same scale. */
  heardMs: number;
}

let connection: Connection = { state: 'connecting', sinceMs: 0, heardMs: 0 };
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** `sinceMs`: since when, where that is earlier than now. */
export function setConnection(state: Connection['state'], sinceMs = performance.now()): void {
  const isSame = connection.state === state;
  const heardMs = state === 'lost' ? connection.heardMs : performance.now();
  connection = { state, sinceMs: isSame ? connection.sinceMs : sinceMs, heardMs };
  listeners.forEach((tell) => tell());
}

export function currentConnection(): Connection {
  return connection;
}

export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, currentConnection);
}
