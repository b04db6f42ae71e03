import { runChecks } from './lib/checks.mjs';

export async function run() {
  const { failed, failedNames } = await runChecks();
  if (failed > 0) console.error(`\n✗ ${failedNames.join('、')}`);
  return failed === 0 ? 0 : 1;
}
