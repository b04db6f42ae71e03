import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection } from 'mysql2/promise';

/*
 * Jest's global setup: one private MariaDB for the whole run, shared by all workers through SUIAN_TEST_MARIADB.
 * Where there is no server the MariaDB suites are left out, by name. (Jest gives this file no module mapping, so it
 * imports none of ours.)
 */

/** Ends, and its folder with it, when its standard input closes: with this run, however that ends. */
const KEEPER = '"$@" & server=$!; cat > /dev/null; kill -9 $server; wait $server; rm -rf "$FOLDER"';

const WHAT = 'MariaDB suites';
const LEFT_OUT = fileURLToPath(new URL('../../../.data/test-left-out.json', import.meta.url));

export default async function startMariadb(): Promise<void> {
  const given = process.env.SUIAN_TEST_MARIADB;
  if (given === 'none') {
    delete process.env.SUIAN_TEST_MARIADB;
    nameLeftOut('SUIAN_TEST_MARIADB=none');
    return;
  }
  if (given) {
    nameLeftOut(null);
    return;
  }
  const daemon = findOnPath('mariadbd');
  const installer = findOnPath('mariadb-install-db');
  if (!daemon || !installer) {
    nameLeftOut('no mariadbd on this machine and SUIAN_TEST_MARIADB is not set');
    return;
  }
  nameLeftOut(null);
  const { url, server } = await startServer({ daemon, installer });
  (globalThis as { suianTestServer?: ChildProcess }).suianTestServer = server;
  process.env.SUIAN_TEST_MARIADB = url;
}

interface TestServer {
  /** mysql://root@127.0.0.1:port/ */
  url: string;
  /** Its `data` has the databases and the binary logs. */
  folder: string;
  /** Ends, and its folder with it, when its standard input closes. */
  server: ChildProcess;
}

/** Whether startOwnServer can. */
export function canStartServer(): boolean {
  return findOnPath('mariadbd') !== undefined && findOnPath('mariadb-install-db') !== undefined;
}

/** A server of its own for a test that needs other settings. */
export function startOwnServer(options: string[]): Promise<TestServer> {
  const [daemon, installer] = [findOnPath('mariadbd'), findOnPath('mariadb-install-db')];
  if (!daemon || !installer) throw new Error('there is no mariadbd: ask canStartServer first');
  return startServer({ daemon, installer, options });
}

async function startServer({
  daemon,
  installer,
  options = [],
}: {
  daemon: string;
  installer: string;
  options?: string[];
}): Promise<TestServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'suian-mariadb-'));
  const port = await freePort();
  install(installer, folder);
  const server = start(daemon, [...serverOptions(folder, port), ...options], folder);
  const url = `mysql://root@127.0.0.1:${port}/`;
  await untilReady(url, server, folder);
  return { url, folder, server };
}

export function findOnPath(name: string): string | undefined {
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    '/usr/sbin',
    '/usr/bin',
    '/usr/local/sbin',
  ];
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

const asUser = () => `--user=${userInfo().username}`;

export function install(installer: string, folder: string): void {
  const dataDir = `--datadir=${path.join(folder, 'data')}`;
  const options = [
    '--no-defaults',
    dataDir,
    asUser(),
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ];
  execFileSync(installer, options, { stdio: 'ignore' });
}

export function serverOptions(folder: string, port: number): string[] {
  return [
    '--no-defaults',
    asUser(),
    `--datadir=${path.join(folder, 'data')}`,
    `--socket=${path.join(folder, 'socket')}`,
    `--pid-file=${path.join(folder, 'pid')}`,
    `--log-error=${path.join(folder, 'error.log')}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    '--skip-networking=0',
    '--skip-name-resolve',
    '--character-set-server=utf8mb4',
    '--innodb-flush-log-at-trx-commit=1',
    '--innodb-buffer-pool-size=64M',
    '--performance-schema=0',
    '--max-connections=400',
  ];
}

function start(daemon: string, options: string[], folder: string): ChildProcess {
  return spawn('sh', ['-c', KEEPER, 'sh', daemon, ...options], {
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { ...process.env, FOLDER: folder },
  });
}

async function untilReady(url: string, server: ChildProcess, folder: string): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    try {
      const connection = await createConnection(url);
      await connection.end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  const log = path.join(folder, 'error.log');
  const why = existsSync(log) ? readFileSync(log, 'utf8') : '';
  server.stdin?.end();
  throw new Error(`the test MariaDB did not start:\n${why}`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

interface LeftOut {
  what: string;
  why: string;
}

/** Tells the test command, which reads this list, what this run does not cover; null: it is covered. */
function nameLeftOut(why: string | null): void {
  const others = readLeftOut().filter((entry) => entry.what !== WHAT);
  const all = why === null ? others : [...others, { what: WHAT, why }];
  if (why !== null) process.stderr.write(`left out: ${WHAT} (${why})\n`);
  if (all.length === 0) {
    rmSync(LEFT_OUT, { force: true });
    return;
  }
  mkdirSync(path.dirname(LEFT_OUT), { recursive: true, mode: 0o700 });
  writeFileSync(LEFT_OUT, `${JSON.stringify(all, null, 2)}\n`);
}

function readLeftOut(): LeftOut[] {
  return existsSync(LEFT_OUT) ? (JSON.parse(readFileSync(LEFT_OUT, 'utf8')) as LeftOut[]) : [];
}
