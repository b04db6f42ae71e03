import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { at } from './place.mjs';
import { runNode } from './processes.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The browser of this machine: SUIAN_CHROMIUM, or one on the PATH. */
export function findChromium() {
  if (process.env.SUIAN_CHROMIUM) return process.env.SUIAN_CHROMIUM;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const files = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [...files, ...ELSEWHERE].find((file) => fs.existsSync(file));
}

/** Runs the stories. Answers {passed, failed, skipped, projects}: `projects` are the databases a story really ran on. */
export async function runPlaywright(chromium) {
  const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'suian-stories-')), 'report.json');
  const args = ['test', '-c', 'e2e/playwright.config.ts', '--reporter=list,json'];
  const env = { SUIAN_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const code = await runNode(at('node_modules/@playwright/test/cli.js'), args, { env });
  const result = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : null;
  fs.rmSync(path.dirname(report), { recursive: true, force: true });
  if (!result) return { passed: 0, failed: 1, skipped: 0, projects: [] };
  const { expected, flaky, unexpected, skipped } = result.stats;
  const failed = unexpected + result.errors.length || (code === 0 ? 0 : 1);
  return { passed: expected + flaky, failed, skipped, projects: projectsIn(result.suites) };
}

function projectsIn(suites) {
  const names = suites.flatMap((suite) => {
    const tests = (suite.specs ?? []).flatMap((spec) => spec.tests);
    const ran = tests.filter((test) => test.status !== 'skipped').map((test) => test.projectName);
    return [...ran, ...projectsIn(suite.suites ?? [])];
  });
  return [...new Set(names)];
}
