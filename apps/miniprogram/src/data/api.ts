import {
  createApiClient,
  NoAnswerError,
  ProblemError,
  type CallOptions,
  type Transport,
} from '@suian/api-client/call';
import type { CallInput, ReplyOf } from '@suian/contracts/calls';
import type { PatientSession, SeatSummary } from '@suian/contracts/patient-app';
import type { RouteName } from '@suian/contracts/routes';
import { NetworkError } from '../platform/network-error.js';
import { readCopy, remove, write } from '../platform/storage.js';
import { send, type TransportRequest } from '../platform/transport.js';
import { login } from '../platform/wx.js';

const SESSION_KEY = 'session';

let session: PatientSession | null = null;
let signingIn: Promise<PatientSession> | null = null;

const transport: Transport = async ({ method, url, headers, body }) => {
  try {
    const reply = await send({
      method: method as TransportRequest['method'],
      path: url,
      headers: withoutContentType(headers),
      ...(body === undefined ? {} : { body: JSON.parse(body) as unknown }),
    });
    return {
      status: reply.status,
      header: (name) => reply.headers[name.toLowerCase()] ?? null,
      body: JSON.stringify(reply.body),
    };
  } catch (error) {
    if (error instanceof NetworkError) throw new NoAnswerError('no network');
    throw error;
  }
};

const client = createApiClient(transport, bearer);

function bearer(): Record<string, string> {
  return session ? { Authorization: `Bearer ${session.token}` } : {};
}

/** The platform names the type of what it sends itself; twice named is refused by servers. */
function withoutContentType(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'Content-Type'));
}

/**
 * Calls a route as the person holding this phone. An expired session signs in again, once, by itself.
 * @throws ProblemError where the server refused, NoAnswerError where no answer came.
 */
export async function call<R extends RouteName>(
  route: R,
  input: CallInput<R>,
  options: CallOptions = {},
): Promise<ReplyOf<R>> {
  const used = await currentSession();
  try {
    return await client.call(route, input, options);
  } catch (error) {
    if (!isSessionOver(error)) throw error;
    // Another call may have signed in again meanwhile.
    if (session === used) await forgetSession();
    await currentSession();
    return client.call(route, input, options);
  }
}

/** Signs in with WeChat where nobody is signed in. Several askers share one sign-in. */
export async function currentSession(): Promise<PatientSession> {
  session ??= await readCopy<PatientSession>(SESSION_KEY);
  if (session) return session;
  signingIn ??= signIn().finally(() => {
    signingIn = null;
  });
  return signingIn;
}

/** A seat bound just now stands beside those the sign-in told of. */
export async function addSeat(seat: SeatSummary): Promise<void> {
  if (!session) return;
  session = { ...session, seats: [...session.seats.filter((each) => each.id !== seat.id), seat] };
  await write(SESSION_KEY, session).catch(() => undefined);
}

/** This WeChat no longer speaks for that patient. With the last seat the server ended the session too. */
export async function dropSeat(seatId: string, seatsLeft: number): Promise<void> {
  if (seatsLeft === 0) return forgetSession();
  if (!session) return;
  session = { ...session, seats: session.seats.filter((each) => each.id !== seatId) };
  await write(SESSION_KEY, session).catch(() => undefined);
}

async function forgetSession(): Promise<void> {
  session = null;
  await remove(SESSION_KEY).catch(() => undefined);
}

async function signIn(): Promise<PatientSession> {
  const code = await loginCode();
  session = await client.call('patientSignIn', { body: { code } });
  await write(SESSION_KEY, session).catch(() => undefined);
  return session;
}

async function loginCode(): Promise<string> {
  try {
    return await login();
  } catch {
    throw new NoAnswerError('no WeChat');
  }
}

function isSessionOver(error: unknown): boolean {
  return error instanceof ProblemError && ['session.expired', 'session.missing'].includes(error.problem.code);
}
