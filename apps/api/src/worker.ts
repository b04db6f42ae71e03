import { NestFactory } from '@nestjs/core';
import { fastify } from 'fastify';
import { AppModule } from './app.module.js';
import type { Env } from './platform/config/env.js';
import { UnitOfWork } from './platform/database/unit-of-work.js';
import { Log } from './platform/logging/log.js';
import { Metrics } from './platform/ops/metrics.js';
import { addHealthRoutes } from './platform/ops/ops-routes.js';
import type { Clocks } from './platform/platform.module.js';
import { startWorking } from './working.js';

export interface Running {
  port: number;
  close(): Promise<void>;
}

/** Background work in a process of its own: no page, no route of the product, only health and figures. */
export async function startWorker(env: Env, clocks: Clocks): Promise<Running> {
  const log = new Log(env.LOG_LEVEL);
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(env, clocks, log), {
    logger: false,
    abortOnError: false,
  });
  const server = fastify({ logger: false, forceCloseConnections: true });
  addHealthRoutes(server, { env, unit: app.get(UnitOfWork), metrics: app.get(Metrics) });
  await server.listen({ port: env.PORT, host: env.HOST });
  await startWorking(app);
  const { port } = server.server.address() as { port: number };
  return {
    port,
    close: async () => {
      await server.close();
      await app.close();
    },
  };
}
