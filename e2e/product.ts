import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { createConnection } from 'mysql2/promise';
import { FOLLOW_UP_TEMPLATE_ID } from '../packages/wechat-sim/src/templates.js';
import type { FirstStart } from '../packages/contracts/src/first-start.js';
import { API_KEY, TEST_WARD } from '../apps/api/test/ward.js';
import { wardClock, type WardClock } from './ward-clock.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const APPID = 'wxdemo0000000001';
const SECRET = 'stories';
const DUTY_MORNING = '09:40';

/** The built product and its simulated WeChat, as two processes, on an empty database, on a duty morning. */
export interface Product {
  baseUrl: string;
  simUrl: string;
  appid: string;
  apiKey: string;
  clock: WardClock;
  /** The ward's calendar date so many days from its today: `2026-11-21`. */
  day: WardClock['day'];
}

interface Ready {
  kind: 'ready';
  port: number;
}

interface StoryDatabase {
  env: { DATA_DIR: string; DATABASE_URL?: string };
  drop(): Promise<void>;
}

interface Story {
  /** Who works where; a story may bring a ward of its own. */
  ward: FirstStart;
  product: Product;
  /** A page in a browser of its own: a colleague's computer, a patient's phone. */
  anotherPage(): Promise<Page>;
}

/** Every story has a product of its own: nothing of another story stands on its screens. */
export const test = base.extend<Story>({
  ward: [TEST_WARD, { option: true }],
  product: async ({ ward }, use, info) => {
    const database = await freshDatabase(info.project.name);
    if (!database) return info.skip(true, 'no MariaDB on this machine');
    const children: ChildProcess[] = [];
    try {
      await use(await start(database, ward, children));
    } finally {
      await Promise.all(children.map(end));
      await database.drop();
    }
  },
  baseURL: async ({ product }, use) => use(product.baseUrl),
  anotherPage: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

async function freshDatabase(engine: string): Promise<StoryDatabase | null> {
  const server = process.env.SUIAN_TEST_MARIADB;
  if (engine === 'mariadb' && !server) return null;
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'suian-story-'));
  const dropFolder = () => fs.rm(folder, { recursive: true, force: true });
  if (engine !== 'mariadb' || !server) return { env: { DATA_DIR: folder }, drop: dropFolder };
  const name = `suian_story_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  return {
    env: { DATA_DIR: folder, DATABASE_URL: new URL(name, server).href },
    drop: async () => {
      await onServer(server, `DROP DATABASE ${name}`);
      await dropFolder();
    },
  };
}

async function onServer(server: string, statement: string): Promise<void> {
  const connection = await createConnection(server);
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}

async function start({ env }: StoryDatabase, ward: FirstStart, children: ChildProcess[]): Promise<Product> {
  const firstStart = path.join(env.DATA_DIR, 'first-start.json');
  await fs.writeFile(firstStart, JSON.stringify(ward));
  const sim = { SIM_PORT: '0', SIM_APPS: `${APPID}:${SECRET}` };
  const simUrl = await launch('packages/wechat-sim/dist/main.js', sim, children);
  const product = {
    ...env,
    PORT: '0',
    SUIAN_DEMO: '1',
    SIM_URL: simUrl,
    WECHAT_BASE_URL: simUrl,
    WECHAT_APPID: APPID,
    WECHAT_SECRET: SECRET,
    WECHAT_TASK_TEMPLATE: FOLLOW_UP_TEMPLATE_ID,
    FIELD_KEYS: `k1:${'1f'.repeat(32)}`,
    LOOKUP_SECRET: '2e'.repeat(32),
    FIRST_START_FILE: firstStart,
    LOG_LEVEL: 'warn',
  };
  const baseUrl = await launch('apps/api/dist/main.js', product, children);
  const clock = wardClock(baseUrl);
  await clock.to(DUTY_MORNING);
  return { baseUrl, simUrl, appid: APPID, apiKey: API_KEY, clock, day: clock.day };
}

/** Answers where it listens, as soon as it does. */
function launch(file: string, env: Record<string, string>, children: ChildProcess[]): Promise<string> {
  const child = fork(path.join(ROOT, file), {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    child.once('message', (ready) => resolve(`http://127.0.0.1:${(ready as Ready).port}`));
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code} before it was ready`)));
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
