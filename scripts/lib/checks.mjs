import { at } from './place.mjs';
import { runNodeQuietly } from './processes.mjs';

const ESLINT = [
  '-c',
  'config/eslint.config.mjs',
  '--no-error-on-unmatched-pattern',
  'apps',
  'packages',
  'e2e',
];

const LINT = { name: '规则 lint', args: [at('node_modules/eslint/bin/eslint.js'), ...ESLINT] };
const FORMAT = {
  name: '格式 format',
  args: [at('node_modules/prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
};

/** What `npm run check` and `npm test` look at before any test runs, in two lanes that take about as long. `args` are for Node. */
const LANES = [
  [LINT],
  [
    { name: '类型 types', args: ['scripts/typecheck.mjs'] },
    FORMAT,
    { name: '箭头 arrows', args: ['scripts/check-arrows.mjs'] },
    { name: '地图 map', args: ['scripts/check-map.mjs'] },
    { name: '词汇 glossary', args: ['scripts/check-glossary.mjs'] },
    { name: '接口 contracts', args: ['scripts/generate-contracts.mjs', '--check'] },
  ],
];

/** Runs all of them, also after one fails. Answers {passed, failed, names of the failed}. */
export async function runChecks() {
  const failed = (await Promise.all(LANES.map(runLane))).flat();
  const total = LANES.flat().length;
  return { passed: total - failed.length, failed: failed.length, failedNames: failed };
}

/** Answers the names of those that failed. */
async function runLane(checks) {
  const failed = [];
  for (const { name, args } of checks) {
    const started = Date.now();
    const [script, ...rest] = args;
    const { code, text } = await runNodeQuietly(script, rest);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`  ${code === 0 ? '✔' : '✗'} ${name}  ${seconds}s`);
    if (code === 0) continue;
    console.error(text);
    failed.push(name);
  }
  return failed;
}
