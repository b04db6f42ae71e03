// tsc over every workspace package, two at a time.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { at, root, workspaceFolders } from './lib/place.mjs';

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
  const args = [at('node_modules/typescript/bin/tsc'), '-p', `${folder}/tsconfig.json`, '--pretty', 'false'];
  const child = spawn(process.execPath, args, { cwd: root });
  let text = '';
  child.stdout.on('data', (part) => (text += part));
  child.stderr.on('data', (part) => (text += part));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, text: text.trim() })));
}
