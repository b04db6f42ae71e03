import type { CallInput, RawBody, ReplyOf } from '@suian/contracts/calls';
import type { Problem } from '@suian/contracts/errors';
import { API_PREFIX, ROUTES, type Route, type RouteName } from '@suian/contracts/routes';

export interface TransportRequest {
  method: string;
  /** Path and query, without host. */
  url: string;
  headers: Record<string, string>;
  body?: string;
  /** In place of a body of text: a file, say. */
  bytes?: Uint8Array<ArrayBuffer>;
}

export interface TransportReply {
  status: number;
  header(name: string): string | null;
  body: string;
}

/** fetch in the console, wx.request in the mini-program. Rejects only when no answer came back. */
export type Transport = (request: TransportRequest) => Promise<TransportReply>;

/** The server said no, in its own code; the client's dictionary has the words. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** No answer came back: the request may or may not have been done. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

export interface CallOptions {
  idempotencyKey?: string;
}

export interface ApiClient {
  call<R extends RouteName>(route: R, input: CallInput<R>, options?: CallOptions): Promise<ReplyOf<R>>;
}

interface LooseInput {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  bytes?: RawBody<string>;
}

/** `headers` is asked at every call, so a bearer may change. `onReply` sees every answer (server time, 401). */
export function createApiClient(
  transport: Transport,
  headers: () => Record<string, string> = () => ({}),
  onReply: (reply: TransportReply) => void = () => undefined,
): ApiClient {
  return {
    async call(name, input, options = {}) {
      const request = requestOf(ROUTES[name], input as LooseInput, {
        ...headers(),
        ...idempotencyHeader(options),
      });
      const reply = await transport(request);
      onReply(reply);
      return readReply(reply);
    },
  };
}

function requestOf(route: Route, input: LooseInput, headers: Record<string, string>): TransportRequest {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(input.params?.[name] ?? ''),
  );
  const request = { method: route.method, url: `${API_PREFIX}${path}${queryText(input.query)}`, headers };
  if (input.bytes) {
    const { type, data } = input.bytes;
    return { ...request, headers: { ...headers, 'Content-Type': type }, bytes: data };
  }
  if (input.body === undefined) return request;
  return {
    ...request,
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(input.body),
  };
}

function queryText(query: Record<string, unknown> = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  if (pairs.length === 0) return '';
  return `?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&')}`;
}

function idempotencyHeader({ idempotencyKey }: CallOptions): Record<string, string> {
  return idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {};
}

function readReply<T>(reply: TransportReply): T {
  const body = parse(reply.body);
  if (reply.status >= 200 && reply.status < 300) return body as T;
  throw new ProblemError(isProblem(body) ? body : unreadable(reply.status));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body;
}

/** A gateway's HTML page, say: still one kind of error for the screens. */
function unreadable(status: number): Problem {
  const code = status === 503 || status === 502 || status === 504 ? 'server.busy' : 'server.unexpected';
  return { status, code, detail: '', errors: [] };
}
