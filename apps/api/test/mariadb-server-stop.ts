import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Jest's global teardown: ends the server this run started, if it started one. */
export default async function stopMariadb(): Promise<void> {
  const server = (globalThis as { suianTestServer?: ChildProcess }).suianTestServer;
  if (!server || server.exitCode !== null) return;
  const ended = once(server, 'exit');
  server.stdin?.end();
  await ended;
}
