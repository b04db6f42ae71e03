import process from 'node:process';
import { DEMO_APPID, DEMO_TASK_TEMPLATE } from './builds.mjs';

/** What the simulated WeChat is told. `place` is the DemoFolder, `baseUrl` where the product will answer. */
export function simulatorEnvironment(place, baseUrl) {
  const apps = `${DEMO_APPID}:${place.secrets().wechatSecret}`;
  return {
    ...inherited(),
    SIM_PORT: '0',
    SIM_FILE: place.at('sim.db'),
    SIM_APPS: apps,
    SIM_PUBLIC_URL: baseUrl,
  };
}

/** What the product is told; platform/config/env.ts says what each key means. */
export function productEnvironment(place, { port, simUrl, databaseUrl, isNew }) {
  const { fieldKeys, lookupSecret, wechatSecret } = place.secrets();
  return {
    ...inherited(),
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    SUIAN_DEMO: '1',
    DEMO_START_DAYS_AGO: '90',
    DATA_DIR: place.folder,
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    FIELD_KEYS: fieldKeys,
    LOOKUP_SECRET: lookupSecret,
    SIM_URL: simUrl,
    WECHAT_BASE_URL: simUrl,
    WECHAT_APPID: DEMO_APPID,
    WECHAT_SECRET: wechatSecret,
    WECHAT_TASK_TEMPLATE: DEMO_TASK_TEMPLATE,
    ...(isNew ? { FIRST_START_FILE: place.at('first-start.json'), DEMO_START_DAYS_AGO: '90' } : {}),
  };
}

/** Nothing else of the caller's environment reaches the demo: a hospital's DATABASE_URL must never be seeded. */
function inherited() {
  const keys = ['PATH', 'HOME', 'TZ', 'LANG', 'SystemRoot', 'TEMP', 'TMPDIR'];
  return Object.fromEntries(keys.flatMap((key) => (process.env[key] ? [[key, process.env[key]]] : [])));
}
