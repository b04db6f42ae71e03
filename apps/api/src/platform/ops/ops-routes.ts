import { timingSafeEqual } from 'node:crypto';
import { openApiOf } from '@suian/contracts/openapi';
import { SCHEMAS } from '@suian/contracts/generated/schemas';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { bearerOf } from '../auth/credentials.js';
import type { Env } from '../config/env.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import { AppError } from '../http/app-error.js';
import { sendProblem } from '../http/problem-filter.js';
import type { Metrics } from './metrics.js';

interface Ops {
  env: Env;
  unit: UnitOfWork;
  metrics: Metrics;
}

/** Routes for machines: is it alive, can it work, figures, and the description of the API. */
export function addOpsRoutes(server: FastifyInstance, ops: Ops): void {
  const openapi = openApiOf(SCHEMAS);
  server.get('/api/openapi.json', async () => openapi);
  addHealthRoutes(server, ops);
}

/** What a process without the API has too. */
export function addHealthRoutes(server: FastifyInstance, { env, unit, metrics }: Ops): void {
  // Some watchers only ask for the head.
  const method = ['GET', 'HEAD'];
  server.route({ method, url: '/healthz', handler: async () => ({ status: 'ok' }) });
  server.route({ method, url: '/readyz', handler: async (_request, reply) => isReady(unit, reply) });
  server.get('/metrics', async (request, reply) => {
    if (!mayRead(request, env.METRICS_TOKEN)) return sendProblem(reply, new AppError('permission.denied'));
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}

async function isReady(unit: UnitOfWork, reply: FastifyReply): Promise<FastifyReply> {
  try {
    await unit.read((tx) => tx.query('SELECT 1'));
    return reply.send({ status: 'ok' });
  } catch {
    return reply.status(503).send({ status: 'database' });
  }
}

/** From this machine itself (not through a proxy on it), or with the token. */
function mayRead(request: FastifyRequest, token: string | undefined): boolean {
  const given = bearerOf(request);
  if (token && given) return sameText(given, token);
  const isLocal = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '');
  return isLocal && !request.headers['x-forwarded-for'];
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
