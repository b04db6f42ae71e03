import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { createConnection } from 'mysql2/promise';
import { API_KEY, TEST_WARD } from '../apps/api/test/ward.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const APPID = 'wxdemo0000000001';
const SECRET = 'stories';
const DUTY_MORNING = '09:40';
const ZONE_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** The built product and its simulated WeChat, as two processes, on an empty database, on a duty morning. */
export interface Product {
  baseUrl: string;
  simUrl: string;
  appid: string;
  apiKey: string;
  /** The ward's calendar date so many days from its today: `2026-11-21`. */
  day(fromToday: number): Promise<string>;
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
  product: Product;
  /** A page in a browser of its own: a colleague's computer, a patient's phone. */
  anotherPage(): Promise<Page>;
}

/** Every story has a product of its own: nothing of another story stands on its screens. */
export const test = base.extend<Story>({
  product: async ({}, use, info) => {
    const database = await freshDatabase(info.project.name);
    if (!database) return info.skip(true, 'no MariaDB on this machine');
    const children: ChildProcess[] = [];
    try {
      await use(await start(database, children));
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

async function start({ env }: StoryDatabase, children: ChildProcess[]): Promise<Product> {
  const firstStart = path.join(env.DATA_DIR, 'first-start.json');
  await fs.writeFile(firstStart, JSON.stringify(TEST_WARD));
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
    FIELD_KEYS: `k1:${'1f'.repeat(32)}`,
    LOOKUP_SECRET: '2e'.repeat(32),
    FIRST_START_FILE: firstStart,
    LOG_LEVEL: 'warn',
  };
  const baseUrl = await launch('apps/api/dist/main.js', product, children);
  await clockTo(baseUrl, DUTY_MORNING);
  const day = async (fromToday: number) => dateAt((await nowOf(baseUrl)) + fromToday * DAY_MS);
  return { baseUrl, simUrl, appid: APPID, apiKey: API_KEY, day };
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

async function nowOf(baseUrl: string): Promise<number> {
  const reply = await fetch(`${baseUrl}/api/v1/demo/clock`);
  const { now } = (await reply.json()) as { now: string };
  return Date.parse(now);
}

function dateAt(instant: number): string {
  return new Date(instant + ZONE_OFFSET_MS).toISOString().slice(0, 10);
}

/** Sets the ward's clock to the next such wall time in its zone. */
async function clockTo(baseUrl: string, time: string): Promise<void> {
  const now = await nowOf(baseUrl);
  const wanted = Date.parse(`${dateAt(now)}T${time}:00+08:00`);
  const to = wanted > now ? wanted : wanted + DAY_MS;
  const reply = await fetch(`${baseUrl}/api/v1/demo/clock`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ to: new Date(to).toISOString() }),
  });
  if (!reply.ok) throw new Error(`the clock answered ${reply.status}`);
}
