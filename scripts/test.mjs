import { say } from './lib/place.mjs';
import { SUITES } from './lib/suites.mjs';

/** Runs every suite, also after one fails. With SUIAN_TEST_ALL=1 a suite that was left out is a failure. */
export async function run() {
  const rows = [];
  for (const suite of SUITES) rows.push(await runOne(suite));
  printTable(rows);
  const leftOut = rows.flatMap((row) => row.leftOut);
  for (const { what, why, how } of leftOut) {
    console.log(`  没有跑 left out: ${what}\n    为什么 why: ${why}\n    怎么补 how: ${how}`);
  }
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  const mayLeaveOut = process.env.SUIAN_TEST_ALL !== '1';
  return sum('failed') === 0 && (mayLeaveOut || leftOut.length === 0) ? 0 : 1;
}

async function runOne({ name, run: runSuite }) {
  const started = Date.now();
  console.log('');
  say(`━━ ${name}`);
  let result;
  try {
    result = await runSuite();
  } catch (error) {
    console.error(error.isExpected ? error.message : error.stack);
    result = { passed: 0, failed: 1 };
  }
  const { passed, failed, skipped = 0, leftOut = [] } = result;
  return { name, passed, failed, skipped, leftOut, seconds: (Date.now() - started) / 1000 };
}

function printTable(rows) {
  console.log('\n━━ 结果 summary');
  for (const { name, passed, failed, skipped, leftOut, seconds } of rows) {
    const ranNothing = passed + failed === 0 && leftOut.length > 0;
    const mark = failed > 0 ? '✗' : ranNothing ? '–' : '✔';
    const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    const note = leftOut.length > 0 ? (ranNothing ? '没有跑 left out' : '少跑了一部分 partly left out') : '';
    console.log(`  ${mark} ${seconds.toFixed(0).padStart(4)}s  ${name}: ${counts}  ${note}`.trimEnd());
  }
}
