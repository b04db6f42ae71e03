import 'reflect-metadata';
import { createApp } from './app.js';
import { installFirstStart } from './first-start.js';
import { openHl7Links } from './hl7-links.js';
import { RiskAssessments } from './modules/risk-assessments/index.js';
import { RealSystemClock } from './platform/clock.js';
import { EnvError, readEnv, type Env } from './platform/config/env.js';
import { bringShippedContent } from './shipped-content.js';
import { startWorker, type Running } from './worker.js';
import { followDemoClock, startWorking } from './working.js';

const CLOCKS = { system: new RealSystemClock() };

/** Starts the product; a parent process is told when it listens, and its end is ours. */
async function main(): Promise<void> {
  const env = readEnv(process.env);
  const running = env.ROLE === 'worker' ? await startWorker(env, CLOCKS) : await startAnswering(env);
  process.send?.({ kind: 'ready', port: running.port });

  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= running.close().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
}

async function startAnswering(env: Env): Promise<Running> {
  const app = await createApp(env, CLOCKS);
  await installFirstStart(app, env);
  await app.get(RiskAssessments).beginReviews();
  await bringShippedContent(app);
  await app.listen(env.PORT, env.HOST);
  await openHl7Links(app, env);
  if (env.ROLE === 'all') await startWorking(app);
  else followDemoClock(app);
  const { port } = app.getHttpServer().address() as { port: number };
  return { port, close: () => app.close() };
}

main().catch((error: unknown) => {
  const text =
    error instanceof EnvError || isKnown(error)
      ? (error as Error).message
      : String(error instanceof Error ? error.stack : error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
});

function isKnown(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['LOCKED', 'EADDRINUSE'].includes(String(error.code));
}
