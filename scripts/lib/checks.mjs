import { at } from './place.mjs';
import { runNode } from './processes.mjs';

const ESLINT = [
  '-c',
  'config/eslint.config.mjs',
  '--no-error-on-unmatched-pattern',
  'apps',
  'packages',
  'e2e',
];

/** What `npm run check` and `npm test` look at before any test runs. `args` are for Node. */
const CHECKS = [
  {
    name: '格式 format',
    args: [at('node_modules/prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  },
  { name: '类型 types', args: ['scripts/typecheck.mjs'] },
  {
    name: '规则 lint',
    args: [at('node_modules/eslint/bin/eslint.js'), ...ESLINT],
  },
  { name: '箭头 arrows', args: ['scripts/check-arrows.mjs'] },
  { name: '地图 map', args: ['scripts/check-map.mjs'] },
  { name: '词汇 glossary', args: ['scripts/check-glossary.mjs'] },
  { name: '接口 contracts', args: ['scripts/generate-contracts.mjs', '--check'] },
];

/** Runs all of them, also after one fails. Answers {passed, failed, names of the failed}. */
export async function runChecks() {
  const failed = [];
  for (const { name, args } of CHECKS) {
    const started = Date.now();
    const [script, ...rest] = args;
    const code = await runNode(script, rest);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`  ${code === 0 ? '✔' : '✗'} ${name}  ${seconds}s`);
    if (code !== 0) failed.push(name);
  }
  return { passed: CHECKS.length - failed.length, failed: failed.length, failedNames: failed };
}
