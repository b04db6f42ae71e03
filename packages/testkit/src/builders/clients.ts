import { createApiClient, type ApiClient, type Transport, type TransportReply } from '@suian/api-client/call';
import type { PatientSession } from '@suian/contracts/patient-app';
import type { StaffSession } from '@suian/contracts/session';

const LONGEST_WAIT_MS = 30_000;

export interface StaffClient extends ApiClient {
  readonly session: StaffSession;
}

export interface PatientClient extends ApiClient {
  readonly session: PatientSession;
}

export interface PatientPhone {
  baseUrl: string;
  /** The simulated WeChat. */
  simUrl: string;
  appid: string;
  /** 1 to 9. */
  phone: number;
}

/** Real HTTP. Rejects, like every transport, only when no answer came back. */
export function fetchTransport(baseUrl: string): Transport {
  return async ({ method, url, headers, body, bytes }) => {
    const signal = AbortSignal.timeout(LONGEST_WAIT_MS);
    const response = await fetch(new URL(url, baseUrl), {
      method,
      headers,
      body: bytes ?? body,
      signal,
      redirect: 'manual',
    });
    const text = await response.text();
    return { status: response.status, header: (name) => response.headers.get(name), body: text };
  };
}

/** Nobody signed in: open and demo routes. */
export function openClient(baseUrl: string): ApiClient {
  return createApiClient(fetchTransport(baseUrl));
}

/** A hospital system that hands over discharges with its key, `sk_…`. */
export function integrationClient(baseUrl: string, key: string): ApiClient {
  return createApiClient(fetchTransport(baseUrl), () => ({ Authorization: `Bearer ${key}` }));
}

/** A console in the hand of one nurse: keeps the session cookie and names its own origin, as a browser does. */
export async function staffClient(baseUrl: string, username: string, password: string): Promise<StaffClient> {
  const cookies = new Map<string, string>();
  const api = createApiClient(
    fetchTransport(baseUrl),
    () => ({ Origin: new URL(baseUrl).origin, ...cookieHeader(cookies) }),
    (reply) => keepCookie(cookies, reply),
  );
  const session = await api.call('signIn', { body: { username, password } });
  return { ...api, session };
}

/** One simulated phone, signed in through wx.login as the mini-program is. */
export async function patientClient(phone: PatientPhone): Promise<PatientClient> {
  const code = await loginCode(phone);
  let token = '';
  const api = createApiClient(fetchTransport(phone.baseUrl), () => bearerHeader(token));
  const session = await api.call('patientSignIn', { body: { code } });
  token = session.token;
  return { ...api, session };
}

async function loginCode({ simUrl, appid, phone }: PatientPhone): Promise<string> {
  const response = await fetch(new URL(`/sim/api/phones/${phone}/login`, simUrl), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ appid }),
    signal: AbortSignal.timeout(LONGEST_WAIT_MS),
  });
  const { code } = (await response.json()) as { code?: string };
  if (!response.ok || code === undefined)
    throw new Error(`phone ${phone} got no login code (${response.status})`);
  return code;
}

function bearerHeader(token: string): Record<string, string> {
  return token === '' ? {} : { Authorization: `Bearer ${token}` };
}

function cookieHeader(cookies: ReadonlyMap<string, string>): Record<string, string> {
  if (cookies.size === 0) return {};
  return { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
}

/** The console has one cookie, so one Set-Cookie a reply is all there is to read. */
function keepCookie(cookies: Map<string, string>, reply: TransportReply): void {
  const [pair = ''] = (reply.header('set-cookie') ?? '').split(';');
  const equals = pair.indexOf('=');
  if (equals < 1) return;
  const value = pair.slice(equals + 1).trim();
  const name = pair.slice(0, equals).trim();
  if (value === '') cookies.delete(name);
  else cookies.set(name, value);
}
