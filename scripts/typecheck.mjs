// tsc over every workspace package, two at a time.
import fs from 'node:fs';
import { at, workspaceFolders } from './lib/place.mjs';
import { runNodeQuietly } from './lib/processes.mjs';

const projects = [...workspaceFolders(), 'e2e'].filter((folder) =>
  fs.existsSync(at(folder, 'tsconfig.json')),
);
const waiting = [...projects];
const wrong = [];
await Promise.all([worker(), worker()]);
if (wrong.length === 0) console.log(`  ✔ ${projects.length} projects`);
process.exitCode = wrong.length === 0 ? 0 : 1;

async function worker() {
  for (let folder = waiting.shift(); folder; folder = waiting.shift()) {
    const { code, text } = await check(folder);
    if (code === 0) continue;
    wrong.push(folder);
    console.error(text || `${folder}: tsc ended with ${code}`);
  }
}

function check(folder) {
  const args = ['-p', `${folder}/tsconfig.json`, '--pretty', 'false'];
  return runNodeQuietly(at('node_modules/typescript/bin/tsc'), args);
}
