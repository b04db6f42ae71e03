import {
  createApiClient,
  NoAnswerError,
  ProblemError,
  type ApiClient,
  type Transport,
  type TransportReply,
} from '@suian/api-client/call';
import { noteServerNow } from './server-clock.js';

const PATIENCE_MS = 20_000;
/** A ward list of 10 MB over a slow line. */
const FILE_PATIENCE_MS = 180_000;

const overFetch: Transport = async ({ method, url, headers, body, bytes }) => {
  const init: RequestInit = {
    method,
    headers,
    credentials: 'same-origin',
    signal: AbortSignal.timeout(bytes ? FILE_PATIENCE_MS : PATIENCE_MS),
  };
  const sent = bytes ?? body;
  if (sent !== undefined) init.body = sent;
  try {
    const reply = await fetch(url, init);
    return { status: reply.status, header: (name) => reply.headers.get(name), body: await reply.text() };
  } catch (cause) {
    throw new NoAnswerError('no answer', { cause });
  }
};

function heardFrom(reply: TransportReply): void {
  noteServerNow(reply.header('x-suian-now'));
}

const client = createApiClient(overFetch, () => ({ Accept: 'application/json' }), heardFrom);

const endListeners = new Set<() => void>();

/** Told when the server no longer knows this session, whichever call found out. */
export function onSessionEnded(listener: () => void): () => void {
  endListeners.add(listener);
  return () => endListeners.delete(listener);
}

export function isSessionEnd(error: unknown): boolean {
  if (!(error instanceof ProblemError)) return false;
  return error.problem.code === 'session.missing' || error.problem.code === 'session.expired';
}

/** `api.call('listAlerts', { query })`; throws ProblemError or NoAnswerError. */
export const api: ApiClient = {
  async call(route, input, options) {
    try {
      return await client.call(route, input, options);
    } catch (error) {
      if (isSessionEnd(error) && route !== 'mySession') endListeners.forEach((tell) => tell());
      throw error;
    }
  },
};
