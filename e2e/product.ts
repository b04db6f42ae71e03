import { fork, type ChildProcess } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { createConnection } from 'mysql2/promise';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const APPID = 'wxdemo0000000001';
const SECRET = 'stories';

/** The built product and its simulated WeChat, as two processes, on an empty database. */
export interface Product {
  baseUrl: string;
  apiKey: string;
  /** Sets the ward's clock to the next such wall time in Shanghai. */
  clockTo(time: string): Promise<void>;
}

export const PASSWORD = 'zhu-yuan-bu-7';

interface Ready {
  kind: 'ready';
  port: number;
  url?: string;
}

export const test = base.extend<object, { product: Product }>({
  product: [
    async ({}, use, info) => {
      const database = await freshDatabase(info.project.name);
      if (!database) {
        info.project.metadata = { skipped: true };
        await use({ baseUrl: '', apiKey: '', clockTo: async () => undefined });
        return;
      }
      const started = await start(database.env);
      await use(started.product);
      await started.stop();
      await database.drop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ product }, use) => use(product.baseUrl),
});

test.beforeEach(({ product }) => {
  test.skip(product.baseUrl === '', 'no MariaDB on this machine');
});

async function freshDatabase(engine: string): Promise<{ env: Record<string, string>; drop: () => Promise<void> } | null> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'suian-story-'));
  const env = { DATA_DIR: folder };
  if (engine === 'sqlite') return { env, drop: () => fs.rm(folder, { recursive: true, force: true }) };
  const server = process.env.SUIAN_TEST_MARIADB;
  if (!server) return null;
  const name = `suian_story_${process.pid}`;
  const onServer = async (sql: string) => {
    const connection = await createConnection(server);
    await connection.query(sql);
    await connection.end();
  };
  await onServer(`CREATE DATABASE ${name}`);
  return { env: { ...env, DATABASE_URL: new URL(name, server).href }, drop: () => onServer(`DROP DATABASE ${name}`) };
}

async function start(database: Record<string, string>): Promise<{ product: Product; stop: () => Promise<void> }> {
  const firstStart = path.join(database['DATA_DIR'] ?? '', 'first-start.json');
  const { TEST_WARD, API_KEY } = await import('../apps/api/test/ward.js');
  await fs.writeFile(firstStart, JSON.stringify(TEST_WARD));
  const [sim, simReady] = await launch('packages/wechat-sim/dist/main.js', { SIM_PORT: '0', SIM_APPS: `${APPID}:${SECRET}` });
  const simUrl = simReady.url ?? `http://127.0.0.1:${simReady.port}`;
  const [api, ready] = await launch('apps/api/dist/main.js', {
    ...database,
    PORT: '0',
    SUIAN_DEMO: '1',
    SIM_URL: simUrl,
    WECHAT_BASE_URL: simUrl,
    WECHAT_APPID: APPID,
    WECHAT_SECRET: SECRET,
    FIELD_KEYS: `k1:${'1f'.repeat(32)}`,
    LOOKUP_SECRET: '2e'.repeat(32),
    FIRST_START_FILE: firstStart,
    LOG_LEVEL: 'warn',
  });
  const baseUrl = `http://127.0.0.1:${ready.port}`;
  return {
    product: { baseUrl, apiKey: API_KEY, clockTo: (time) => clockTo(baseUrl, time) },
    stop: async () => {
      await Promise.all([end(api), end(sim)]);
    },
  };
}

function launch(file: string, env: Record<string, string>): Promise<[ChildProcess, Ready]> {
  const child = fork(path.join(ROOT, file), { env: { PATH: process.env.PATH ?? '', ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    child.once('message', (ready) => resolve([child, ready as Ready]));
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code} before it was ready`)));
  });
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

async function clockTo(baseUrl: string, time: string): Promise<void> {
  const { now } = (await (await fetch(`${baseUrl}/api/v1/demo/clock`)).json()) as { now: string };
  const today = new Date(Date.parse(now) + 8 * 3_600_000).toISOString().slice(0, 10);
  const wanted = new Date(`${today}T${time}:00+08:00`);
  const to = wanted > new Date(now) ? wanted : new Date(wanted.getTime() + 86_400_000);
  await fetch(`${baseUrl}/api/v1/demo/clock`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ to: to.toISOString() }),
  });
}
