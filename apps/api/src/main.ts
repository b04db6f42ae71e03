import 'reflect-metadata';
import { createApp } from './app.js';
import { installFirstStart } from './first-start.js';
import { RealSystemClock } from './platform/clock.js';
import { EnvError, readEnv } from './platform/config/env.js';

/** Starts the product; a parent process is told when it listens, and its end is ours. */
async function main(): Promise<void> {
  const env = readEnv(process.env);
  const app = await createApp(env, { system: new RealSystemClock() });
  await installFirstStart(app, env);
  await app.listen(env.PORT, env.HOST);
  const { port } = app.getHttpServer().address() as { port: number };
  process.send?.({ kind: 'ready', port });

  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= app.close().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
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
