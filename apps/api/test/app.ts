import 'reflect-metadata';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startWechatSim, type WechatSim } from '@suian/wechat-sim/start';
import { FOLLOW_UP_TEMPLATE_ID } from '@suian/wechat-sim/templates';
import { createApp } from '../src/app.js';
import { installFirstStart } from '../src/first-start.js';
import { readEnv, type Env } from '../src/platform/config/env.js';
import { JobRunner } from '../src/platform/jobs/job-runner.js';
import { TimeWalk } from '../src/platform/jobs/time-walk.js';
import type { Log } from '../src/platform/logging/log.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { TestClock, TestSystemClock } from './clocks.js';
import type { TestEngine } from './databases.js';
import { openPhone, signIn, type Phone, type StaffDesk } from './people.js';
import { TEST_WARD } from './ward.js';
import { wardDatabase } from './ward-databases.js';

export const APPID = 'wxtest0000000001';
/** Wednesday morning in the ward: on duty. */
export const WEDNESDAY_MORNING = '2026-10-21T01:40:00.000Z';

/** The product with its simulated WeChat, on a database of its own, listening. */
export interface TestApp {
  baseUrl: string;
  simUrl: string;
  /** What it was started with. */
  env: Env;
  /** For counting rows a screen cannot show. */
  unit: UnitOfWork;
  clock: TestClock;
  system: TestSystemClock;
  app: NestFastifyApplication;
  /** Signs a member of test/ward.ts in. */
  staff(username: string): Promise<StaffDesk>;
  /** WeChat on phone 1 to 9. */
  phone(number: number): Phone;
  /** Does the background work that is due, as a worker would; answers how many jobs ran. */
  drain(): Promise<number>;
  /** Lets time go by: stops at each instant at which something is due, and does it. */
  walk(by: { days?: number; hours?: number; minutes?: number }): Promise<void>;
  close(): Promise<void>;
}

/** `log`: where a test reads what was logged. */
export async function startApp(engine: TestEngine, log?: Log): Promise<TestApp> {
  const database = await wardDatabase(engine);
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'suian-app-'));
  const file = path.join(folder, 'first-start.json');
  await fs.writeFile(file, JSON.stringify(TEST_WARD));
  const sim = await startWechatSim({ apps: [{ appid: APPID, secret: 'secret' }], faults: true });
  const env = readEnv(environment(database.place, sim, folder, file));
  const clock = new TestClock(new Date(WEDNESDAY_MORNING));
  const system = new TestSystemClock(new Date());
  const app = await createApp(env, { system, clock }, log);
  await installFirstStart(app, env);
  await database.remember();
  await app.listen(0, '127.0.0.1');
  const baseUrl = await app.getUrl();
  return {
    baseUrl,
    simUrl: sim.url,
    env,
    unit: app.get(UnitOfWork),
    clock,
    system,
    app,
    staff: (username) => signIn(baseUrl, username),
    drain: () => app.get(JobRunner).drain(),
    walk: ({ days = 0, hours = 0, minutes = 0 }) => {
      const target = new Date(clock.now().getTime() + ((days * 24 + hours) * 60 + minutes) * 60_000);
      return app.get(TimeWalk).to(target, async (at) => clock.set(at));
    },
    phone: (number) => openPhone({ baseUrl, simUrl: sim.url, appid: APPID, number }),
    close: async () => {
      await app.close();
      await sim.close();
      await database.drop();
      await fs.rm(folder, { recursive: true, force: true });
    },
  };
}

/** One running product for the tests of the describe block it is called in. */
export function useApp(engine: TestEngine, log?: Log): TestApp {
  const running: { app?: TestApp } = {};
  beforeAll(async () => {
    running.app = await startApp(engine, log);
  }, 60_000);
  afterAll(async () => {
    await running.app?.close();
    // A lot has many of them, and a test file keeps what its hooks know.
    delete running.app;
  });
  return new Proxy({} as TestApp, {
    get: (_, key) => {
      if (!running.app) throw new Error('the product starts in beforeAll');
      return running.app[key as keyof TestApp];
    },
  });
}

function environment(
  place: { url?: string; file?: string },
  sim: WechatSim,
  folder: string,
  firstStart: string,
) {
  return {
    PORT: '0',
    DATA_DIR: place.file ? path.dirname(place.file) : folder,
    ...(place.url ? { DATABASE_URL: place.url } : {}),
    FIELD_KEYS: `k1:${'1f'.repeat(32)}`,
    LOOKUP_SECRET: '2e'.repeat(32),
    WECHAT_APPID: APPID,
    WECHAT_SECRET: 'secret',
    WECHAT_BASE_URL: sim.url,
    WECHAT_TASK_TEMPLATE: FOLLOW_UP_TEMPLATE_ID,
    FIRST_START_FILE: firstStart,
    LOG_LEVEL: process.env.SUIAN_TEST_LOG ?? 'silent',
    SUIAN_DEMO: '1',
  };
}
