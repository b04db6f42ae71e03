import http from 'node:http';
import { ERRORS, type Problem } from '@suian/contracts/errors';
import { API_PREFIX, ROUTES, type Route, type RouteName } from '@suian/contracts/routes';
import { rowsOf } from '../src/platform/database/raw-sql.js';
import type { TestApp } from './app.js';

/** A request as bytes, past the typed client: nothing is checked or repaired on the way. */
export interface RawRequest {
  method: string;
  /** Path with query, sent as it is. */
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Sends the body without saying how long it is. */
  isChunked?: boolean;
}

export interface RawAnswer {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
}

const kept = new http.Agent({ keepAlive: true });

/** Resolves with the answer, also when the server stopped listening before the body was sent. */
export function send(
  baseUrl: string,
  { method, path, headers, body, isChunked }: RawRequest,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(baseUrl);
  const length = body === undefined || isChunked ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const options = { hostname, port, method, path, agent: kept, headers: { ...length, ...headers } };
    const request = http.request(options, (reply) => {
      request.off('error', reject).on('error', () => undefined);
      if (String(reply.headers['content-type']).includes('text/event-stream')) {
        resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text: '' });
        reply.destroy();
        return;
      }
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      const end = () =>
        resolve({
          status: reply.statusCode ?? 0,
          headers: reply.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        });
      reply.on('end', end).on('error', end);
    });
    request.on('error', reject);
    if (isChunked) request.write(body);
    request.end(isChunked ? undefined : body);
  });
}

/** The address of a route; parameters without a value get an id that nobody has. */
export function pathOf(name: RouteName, ids: Record<string, string> = {}, query = ''): string {
  const path = ROUTES[name].path.replace(/:(\w+)/g, (_, param: string) => ids[param] ?? NOBODYS_ID);
  return `${API_PREFIX}${path}${query}`;
}

export const NOBODYS_ID = '01j00000000000000000000000';

export const NAMES = Object.keys(ROUTES) as RouteName[];

export function routeOf(name: RouteName): Route {
  return ROUTES[name];
}

export function json(headers: Record<string, string> = {}): Record<string, string> {
  return { 'Content-Type': 'application/json', ...headers };
}

/** Nothing of how the product is built may stand in a refusal. */
const INSIDES =
  /\n\s+at |\.[jt]s:\d|node_modules|\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\b|sqlite|libsql|mysql|mariadb|typeorm/i;

/** Checks the form every refusal has, and gives it. */
export function refusalOf({ status, headers, text }: RawAnswer): Problem {
  expect({ status, text }).toEqual({ status: expect.any(Number), text: expect.stringMatching(/^\{/) });
  expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  const problem = JSON.parse(text) as Problem;
  expect(status).toBeGreaterThanOrEqual(400);
  expect({ status, code: problem.code }).toEqual({
    status: expect.not.stringMatching(/^5/),
    code: problem.code,
  });
  expect(ERRORS[problem.code]).toBe(status);
  expect(problem).toMatchObject({ status, detail: expect.any(String), errors: expect.any(Array) });
  for (const place of problem.errors) {
    expect(place).toMatchObject({ path: expect.any(String), what: expect.any(String) });
  }
  expect(text).not.toMatch(INSIDES);
  expect(text.length).toBeLessThan(10_000);
  return problem;
}

/** How many rows every table has, in one question. */
export function rowCounts(
  { unit }: Pick<TestApp, 'unit'>,
  except: readonly string[] = [],
): Promise<Record<string, number>> {
  return unit.read(async (tx) => {
    const tables = tx.connection.entityMetadatas.map(({ tableName }) => tableName);
    const counted = tables.filter((table) => !except.includes(table));
    const each = counted.map((table) => `SELECT '${table}' AS name, COUNT(*) AS n FROM \`${table}\``);
    const rows = await rowsOf<{ name: string; n: number }>(tx, each.join(' UNION ALL '));
    return Object.fromEntries(rows.map(({ name, n }) => [name, Number(n)]));
  });
}
