import { ROUTES, type Route } from '@suian/contracts/routes';
import type { FastifyInstance } from 'fastify';

const RAW_TYPES: ReadonlySet<string> = new Set(
  Object.values<Route>(ROUTES).flatMap(({ raw }) => [...(raw ?? [])]),
);

/** Bodies of these types are given to the handler as they came, within the limit of their route. */
export function readRawBodies(server: FastifyInstance): void {
  for (const type of RAW_TYPES) {
    server.addContentTypeParser(type, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  }
}

/** Whether a body of this type may be read at all here. What nobody reads is left to Fastify to refuse. */
export function takesType({ raw }: Route, contentType: string | undefined): boolean {
  if (contentType === undefined) return true;
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (raw) return raw.includes(type);
  return !RAW_TYPES.has(type);
}
