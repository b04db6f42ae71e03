import { runJest } from './lib/jest-run.mjs';

/** Ten thousand malformed requests over all routes, on each database; every test run sends a few hundred of them. */
export async function run() {
  process.env.SUIAN_FUZZ ??= '10000';
  process.env.SUIAN_FULL = '1';
  const { failed } = await runJest(['apps/api'], ['--testPathPatterns', 'test/fuzz', '--forceExit']);
  return failed === 0 ? 0 : 1;
}
