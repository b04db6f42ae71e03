import fs from 'node:fs';
import { ALL_TARGETS, build } from './builds.mjs';
import { runChecks } from './checks.mjs';
import { runJest } from './jest-run.mjs';
import { forgetLeftOut, GET_CHROMIUM, readLeftOut, withoutMariadb, withoutRedis } from './left-out.mjs';
import { findChromium, runPlaywright } from './playwright-run.mjs';
import { at, workspaceFolders } from './place.mjs';

const NO_CORPORA = ['--testPathIgnorePatterns', '/node_modules/', 'corpora'];
const SERVED_APART = ['apps/api', 'apps/miniprogram'];
/** Run by itself: jest asks for a coverage of a whole run. */
const COVERED = 'packages/domain';
const nothing = { passed: 0, failed: 0, skipped: 0 };

/** In the order they run. Each answers {passed, failed, skipped, leftOut?: [{what, why, how}]}. */
export const SUITES = [
  { name: '检查 checks', run: runChecks },
  { name: '单元 unit', run: runUnit },
  { name: '接口 HTTP（SQLite + MariaDB）', run: runHttp },
  { name: '构建 build', run: runBuild },
  { name: '断电 kills', run: runKills },
  { name: '小程序 weapp', run: runWeapp },
  { name: '浏览器 stories', run: runStories },
];

function runUnit() {
  const isOurs = (folder) => !SERVED_APART.includes(folder) && fs.existsSync(at(folder, 'jest.config.cjs'));
  const together = workspaceFolders().filter((folder) => isOurs(folder) && folder !== COVERED);
  return runJest([COVERED, together], [...NO_CORPORA, '--passWithNoTests']);
}

async function runHttp() {
  forgetLeftOut();
  const counts = await runJest(['apps/api/jest.lots.cjs']);
  return { ...counts, leftOut: readLeftOut() };
}

async function runBuild() {
  await build(ALL_TARGETS);
  return { ...nothing, passed: 1 };
}

/** Needs the built product. Small counts here; `npm run test:kills` has the full ones. */
export async function runKills() {
  const counts = await runJest(['apps/api/jest.kills.cjs']);
  return { ...counts, leftOut: withoutRedis() };
}

function runWeapp() {
  return runJest(['apps/miniprogram']);
}

async function runStories() {
  const chromium = findChromium();
  if (!chromium) {
    return {
      ...nothing,
      leftOut: [{ what: '浏览器 stories', why: '没有 Chromium · no Chromium', how: GET_CHROMIUM }],
    };
  }
  const { projects, ...counts } = await runPlaywright(chromium);
  if (projects.includes('mariadb') || counts.failed > 0) return counts;
  return { ...counts, leftOut: [withoutMariadb('浏览器 stories（MariaDB）', '没有 MariaDB · no MariaDB')] };
}
