import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppModule } from './app.module.js';
import { Clock, SystemClock } from './platform/clock.js';
import type { Env } from './platform/config/env.js';
import { UnitOfWork } from './platform/database/unit-of-work.js';
import { refuseBroken } from './platform/http/broken-request.js';
import { sendProblem, knownFault } from './platform/http/problem-filter.js';
import { AppError } from './platform/http/app-error.js';
import { addRequestHooks } from './platform/http/request-hooks.js';
import { newId } from './platform/ids.js';
import { Log } from './platform/logging/log.js';
import { Metrics } from './platform/ops/metrics.js';
import { addOpsRoutes } from './platform/ops/ops-routes.js';
import { addWebPages, type PageFolders } from './platform/ops/web-pages.js';
import type { Clocks } from './platform/platform.module.js';

const LARGEST_BODY = 8_388_608;

/** The whole product, wired and ready to listen. */
export async function createApp(
  env: Env,
  clocks: Clocks,
  log = new Log(env.LOG_LEVEL),
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(env, clocks, log),
    adapterFor(env),
    {
      logger: false,
      abortOnError: false,
      // Fastify's own reader of JSON, and none of forms: a page elsewhere can send those without asking.
      bodyParser: false,
      forceCloseConnections: true,
    },
  );
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  server.removeContentTypeParser('text/plain');
  const metrics = app.get(Metrics);
  addRequestHooks(server, { clock: app.get(Clock), system: app.get(SystemClock), log, metrics });
  addOpsRoutes(server, { env, unit: app.get(UnitOfWork), metrics });
  await addWebPages(server, env, pageFolders());
  await app.init();
  return app;
}

function adapterFor(env: Env): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: LARGEST_BODY,
    trustProxy: env.TRUST_PROXY,
    genReqId: () => newId(),
    // A HEAD would do all the work of a GET, and open a live stream that nobody reads.
    exposeHeadRoutes: false,
    clientErrorHandler: refuseBroken,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error: Error, _request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(reply, knownFault(error) ?? new AppError('request.malformed')),
    logger: false,
  });
}

function pageFolders(): PageFolders {
  const apps = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
  return { console: path.join(apps, 'console/dist'), patientApp: path.join(apps, 'miniprogram/dist/h5') };
}
