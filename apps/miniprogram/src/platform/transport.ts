import Taro from '@tarojs/taro';
import { isBrowser, isCutOff } from './browser-phone.js';
import { noteServerTime } from './clock.js';
import { NetworkError } from './network-error.js';

const TIMEOUT_MS = 10_000;

export interface TransportRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** From the root: `/api/v1/…`. */
  path: string;
  headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  body?: unknown;
}

export interface TransportReply {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** Parsed where it was JSON, else text. */
  body: unknown;
}

/** @throws NetworkError after 10 s, or where there is no network. Any status is an answer. */
export async function send({ method, path, headers, body }: TransportRequest): Promise<TransportReply> {
  if (isBrowser && isCutOff()) throw new NetworkError('cut off');
  const reply = await request({ method, path, headers, body });
  const named = lowerCased(reply.header);
  noteServerTime(named);
  return { status: reply.statusCode, headers: named, body: reply.data };
}

async function request({ method, path, headers, body }: TransportRequest) {
  try {
    return await Taro.request<unknown>({
      url: process.env.SUIAN_API_BASE + path,
      method,
      header: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      // Text goes out as it is; an object would be turned into a query on GET.
      data: body === undefined ? undefined : JSON.stringify(body),
      timeout: TIMEOUT_MS,
      ...(isBrowser ? { credentials: 'omit' as const } : {}),
    });
  } catch {
    throw new NetworkError('no answer');
  }
}

function lowerCased(header: Readonly<Record<string, unknown>> | undefined): Record<string, string> {
  const entries = Object.entries(header ?? {});
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), String(value)]));
}
