import { createApiClient, type ApiClient, type Transport } from '@suian/api-client/call';
import { PASSWORD } from './ward.js';

/** A signed-in staff member: `desk.call('listAlerts', {})`. */
export interface StaffDesk extends ApiClient {
  /** For requests the typed client cannot make: bad bodies, foreign origins. */
  cookie: string;
}

export interface Phone extends ApiClient {
  /** Which of the simulator's phones. */
  number: number;
  /** Signs in with a fresh wx.login code; returns the seats. */
  signIn(): Promise<{ token: string; seats: { id: string }[] }>;
  bearer(): string;
}

export function httpTransport(
  baseUrl: string,
  onHeaders: (headers: Headers) => void = () => undefined,
): Transport {
  return async ({ method, url, headers, body, bytes }) => {
    const sent = bytes ?? body;
    const reply = await fetch(`${baseUrl}${url}`, {
      method,
      headers,
      ...(sent === undefined ? {} : { body: sent }),
    });
    onHeaders(reply.headers);
    return { status: reply.status, header: (name) => reply.headers.get(name), body: await reply.text() };
  };
}

export async function signIn(baseUrl: string, username: string, password = PASSWORD): Promise<StaffDesk> {
  let cookie = '';
  const remember = (headers: Headers) => {
    const set = headers.get('set-cookie');
    if (set) cookie = set.split(';')[0] ?? '';
  };
  const client = createApiClient(httpTransport(baseUrl, remember), () => ({ Cookie: cookie }));
  await client.call('signIn', { body: { username, password } });
  return { call: client.call, cookie };
}

export function openPhone(at: { baseUrl: string; simUrl: string; appid: string; number: number }): Phone {
  let token = '';
  const bearer = (): Record<string, string> => (token ? { Authorization: `Bearer ${token}` } : {});
  const client = createApiClient(httpTransport(at.baseUrl), bearer);
  return {
    number: at.number,
    call: client.call,
    bearer: () => token,
    async signIn() {
      const code = await loginCode(at, at.number);
      const session = await client.call('patientSignIn', { body: { code } });
      token = session.token;
      return session;
    },
  };
}

/** What wx.login gives on that phone. */
export async function loginCode(
  { simUrl, appid }: { simUrl: string; appid: string },
  number: number,
): Promise<string> {
  const login = await fetch(`${simUrl}/sim/api/phones/${number}/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ appid }),
  });
  const { code } = (await login.json()) as { code: string };
  return code;
}
