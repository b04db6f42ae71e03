import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { at } from './place.mjs';
import { runNode } from './processes.mjs';

/** Half of the cores, but not fewer than two: most suites wait for disks and databases. */
const WORKERS = Math.max(2, Math.floor(os.cpus().length / 2));

/**
 * Runs jest in each folder, by that folder's own rules, or by another of its rule files; folders in a list of their own run
 * together. Answers {passed, failed, skipped}.
 */
export async function runJest(folders, options = []) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const folder of folders) {
    const counts = await runOne(folder, options);
    for (const key of Object.keys(sum)) sum[key] += counts[key];
  }
  return sum;
}

/** A file that cannot run, or a coverage that is missed, is a failure. */
async function runOne(folder, options) {
  const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'suian-jest-')), 'report.json');
  const output = ['--json', `--outputFile=${report}`, '--ci', `--maxWorkers=${WORKERS}`];
  const rules = rulesOf(folder);
  const code = await runNode(at('node_modules/jest/bin/jest.js'), [...rules, ...output, ...options]);
  const counts = fs.existsSync(report) ? countsOf(JSON.parse(fs.readFileSync(report, 'utf8'))) : null;
  fs.rmSync(path.dirname(report), { recursive: true, force: true });
  if (!counts) return { passed: 0, failed: 1, skipped: 0 };
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function rulesOf(folder) {
  if (Array.isArray(folder)) return ['--projects', ...folder];
  return ['-c', folder.endsWith('.cjs') ? folder : `${folder}/jest.config.cjs`];
}

function countsOf(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
