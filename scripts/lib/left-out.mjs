import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { at } from './place.mjs';

const FILE = at('.data/test-left-out.json');
const MARIADB =
  'apt-get install mariadb-server（macOS: brew install mariadb），或设 SUIAN_TEST_MARIADB=mysql://root@127.0.0.1:3306/';
export const GET_CHROMIUM = 'apt-get install chromium fonts-noto-cjk，或设 SUIAN_CHROMIUM=/path/to/chrome';

export function forgetLeftOut() {
  fs.rmSync(FILE, { force: true });
}

/** What the HTTP suite wrote down that it could not run: [{what, why, how}]. */
export function readLeftOut() {
  const rows = fs.existsSync(FILE) ? JSON.parse(fs.readFileSync(FILE, 'utf8')) : [];
  return rows.map(({ what, why }) => ({ what, why, how: MARIADB }));
}

export function withoutMariadb(what, why) {
  return { what, why, how: MARIADB };
}

/** The suites that want a Redis of their own look for it as apps/api/test/redis-server.ts does. */
export function withoutRedis() {
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    '/usr/sbin',
    '/usr/bin',
    '/usr/local/sbin',
  ];
  if (folders.some((folder) => fs.existsSync(path.join(folder, 'redis-server')))) return [];
  return [
    {
      what: 'Redis：叫醒与断电 bell and kills',
      why: '没有 Redis · no redis-server',
      how: 'apt-get install redis-server',
    },
  ];
}
