// Does what both READMEs say: their commands are the same, and run in a fresh copy with an empty home.
import fs from 'node:fs';
import { DemoVisit } from './lib/demo-visit.mjs';
import { isBuilt, makeFreshCopy } from './lib/fresh-copy.mjs';
import { at, say } from './lib/place.mjs';
import { freePort } from './lib/ports.mjs';

const MARKED = /<!-- run -->\n```sh\n([^`]+)```/g;
const WAYS = { 'npm run demo': runDemo, 'npm test': lookAtCi };

const [english, chinese] = ['README.md', 'README.zh-CN.md'].map(commandsOf);
if (english.join('\n') !== chinese.join('\n')) throw new Error('the two READMEs name different commands');
for (const command of english) {
  if (!WAYS[command]) throw new Error(`nothing here knows how to run: ${command}`);
  await WAYS[command]();
}
console.log(`  ✔ ${english.length} commands of the README`);

function commandsOf(file) {
  const blocks = [...fs.readFileSync(at(file), 'utf8').matchAll(MARKED)].map(([, text]) => text.trim());
  if (blocks.length === 0) throw new Error(`${file} marks no command`);
  return blocks.flatMap((text) => text.split('\n'));
}

async function runDemo() {
  const copy = makeFreshCopy();
  const visit = new DemoVisit(copy, await freePort());
  try {
    const cold = await visit.start();
    await visit.look();
    await visit.tryAgain();
    await visit.stop('SIGTERM');
    const warm = await visit.start();
    await visit.look();
    await visit.stop('SIGINT');
    const from = isBuilt ? 'from nothing but the build' : 'from nothing';
    say(`npm run demo: ${cold.toFixed(0)} s ${from}, ${warm.toFixed(1)} s the second time`);
  } finally {
    visit.child?.kill('SIGTERM');
    copy.remove();
  }
}

/** `npm test` has just run: CI calls it by this very name. */
async function lookAtCi() {
  if (!fs.readFileSync(at('.ci/run'), 'utf8').includes('run npm test\n'))
    throw new Error('.ci/run does not call npm test');
}
