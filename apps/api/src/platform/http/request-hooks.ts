import { ROUTES, type Route, type RouteName } from '@suian/contracts/routes';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock, SystemClock } from '../clock.js';
import type { Log } from '../logging/log.js';
import type { Metrics } from '../ops/metrics.js';
import { AppError } from './app-error.js';
import { sendProblem } from './problem-filter.js';
import { RateLimit } from './rate-limit.js';
import { readRawBodies, takesType } from './raw-body.js';

const DEFAULT_BODY_LIMIT = 65_536;
/** Sign-in and codes can be guessed at; a ward behind one address still fits. */
const OPEN_CALLS_PER_MINUTE = 240;

interface Hooks {
  clock: Clock;
  system: SystemClock;
  log: Log;
  metrics: Metrics;
}

/** What happens around every request: limits before it, server time on it, one line of log after it. */
export function addRequestHooks(server: FastifyInstance, { clock, system, log, metrics }: Hooks): void {
  const limit = new RateLimit(OPEN_CALLS_PER_MINUTE, system);
  server.addHook('onRoute', (options) => {
    const { suianRoute } = (options.config ?? {}) as { suianRoute?: RouteName };
    if (suianRoute) options.bodyLimit = (ROUTES[suianRoute] as Route).bodyLimit ?? DEFAULT_BODY_LIMIT;
  });
  readRawBodies(server);
  server.addHook('onRequest', async (request, reply) => {
    const fault = faultOf(request, limit);
    if (!fault) return;
    sendProblem(reply, fault);
    return reply;
  });
  server.addHook('onSend', async (_request, reply, payload) => {
    void reply.header('x-suian-now', clock.now().toISOString());
    return payload;
  });
  server.addHook('onResponse', async (request, reply) => {
    const route = routeName(request) ?? 'other';
    metrics.answer(route, reply.statusCode, reply.elapsedTime / 1000);
    log.info('answered', {
      requestId: request.id,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
}

function faultOf(request: FastifyRequest, limit: RateLimit): AppError | null {
  if (isTooOften(request, limit)) return new AppError('request.too-many');
  const name = routeName(request);
  if (!name || takesType(ROUTES[name], request.headers['content-type'])) return null;
  return new AppError((ROUTES[name] as Route).raw ? 'request.wrong-type' : 'request.not-json');
}

function isTooOften(request: FastifyRequest, limit: RateLimit): boolean {
  const name = routeName(request);
  return name !== undefined && ROUTES[name].access === 'open' && !limit.take(request.ip);
}

function routeName(request: FastifyRequest): RouteName | undefined {
  return (request.routeOptions.config as { suianRoute?: RouteName }).suianRoute;
}
