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
}

export interface WireReply {
  ok: boolean;
  contentType: string;
  bytes: Uint8Array;
}

/** One HTTP exchange. Throws `unavailable` when no whole answer arrives within the time limit. */
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
    return { ok: response.ok, contentType: response.headers.get('content-type') ?? '', bytes };
  } catch {
    // The caught error may quote the url, so it is not passed on.
    throw new WechatError('unavailable', null, request.route);
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

function parseObject(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
