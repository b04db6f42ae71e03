import { WechatError, wechatErrorOf, type WechatRoute } from './errors.js';

export type Fetch = typeof globalThis.fetch;

export interface Wire {
  baseUrl: string;
  timeoutMs: number;
  fetch?: Fetch;
}

export interface WireRequest {
  route: WechatRoute;
  query?: Readonly<Record<string, string>>;
  /** Sent as JSON by POST; without it the call is a GET. */
  body?: Readonly<Record<string, unknown>>;
  /** A repeat would do it twice: where WeChat may have done it and no answer arrives, the failure is `no-receipt`. */
  actsOnce?: boolean;
}

export interface WireReply {
  ok: boolean;
  status: number;
  contentType: string;
  bytes: Uint8Array;
}

/** Nothing left this machine: no name, no connection. */
const NEVER_LEFT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;

/** One HTTP exchange. Throws `unavailable` when no whole answer arrives within the time limit; see `actsOnce`. */
export async function exchange(wire: Wire, request: WireRequest): Promise<WireReply> {
  const url = new URL(wire.baseUrl.replace(/\/+$/, '') + request.route);
  for (const [key, value] of Object.entries(request.query ?? {})) url.searchParams.set(key, value);
  const send = wire.fetch ?? globalThis.fetch;
  try {
    const response = await send(url, {
      ...methodOf(request),
      // A redirect would carry the secret in the query to another host.
      redirect: 'error',
      signal: AbortSignal.timeout(wire.timeoutMs),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const contentType = response.headers.get('content-type') ?? '';
    return { ok: response.ok, status: response.status, contentType, bytes };
  } catch (error) {
    const isDoubtful = request.actsOnce === true && !NEVER_LEFT.test(causeOf(error));
    // The caught error may quote the url, so it is not passed on.
    throw new WechatError(isDoubtful ? 'no-receipt' : 'unavailable', null, request.route);
  }
}

/**
 * The JSON object of a reply. WeChat answers 200 even to refusals and leaves `errcode` out when all is well.
 * Throws `unavailable` for anything that is not JSON, and WeChat's own refusal otherwise.
 */
export function readAnswer(reply: WireReply, route: WechatRoute): Record<string, unknown> {
  const answer = parseObject(reply.bytes);
  if (answer === null) throw new WechatError('unavailable', null, route);
  const { errcode } = answer;
  if (typeof errcode === 'number' && errcode !== 0) throw wechatErrorOf(errcode, route);
  if (!reply.ok) throw new WechatError('unavailable', null, route);
  return answer;
}

function methodOf({ body }: WireRequest): RequestInit {
  if (body === undefined) return { method: 'GET' };
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** The system's code of a failed connection, '' where there is none. */
function causeOf(error: unknown): string {
  const cause = partOf(error, 'cause');
  return String(partOf(cause, 'code') ?? '');
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** WeChat's message numbers have 64 bits: read as numbers they would lose their last digits. */
const LONG_NUMBER = /("msgid"\s*:\s*)(\d+)/g;

export function parseObject(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const text = new TextDecoder().decode(bytes).replace(LONG_NUMBER, '$1"$2"');
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
