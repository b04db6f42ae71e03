// The arrows of config/arrows.cjs: the tree must be clean, and each rule must catch a violation planted for it in a copy.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { PLANTS } from './lib/planted-violations.mjs';
import { at, root, workspaceFolders } from './lib/place.mjs';

const require = createRequire(import.meta.url);
const rules = require('../config/arrows.cjs').forbidden.map((rule) => rule.name);
const cruiser = at('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const options = ['--config', at('config/arrows.cjs'), 'apps', 'packages'];

const tree = spawnSync(process.execPath, [cruiser, '--output-type', 'err', ...options], {
  cwd: root,
  stdio: 'inherit',
});
const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'suian-arrows-'));
let missed;
try {
  copyTree();
  missed = plantAndLook();
} finally {
  fs.rmSync(copy, { recursive: true, force: true });
}
for (const line of missed) console.error(`  ✗ ${line}`);
if (missed.length === 0) console.log(`  ✔ ${rules.length} rules, each caught its planted violation`);
process.exitCode = tree.status !== 0 || missed.length > 0 ? 1 : 0;

/** Sources are copied; what is installed is linked, our own packages to their copies. */
function copyTree() {
  for (const folder of workspaceFolders()) {
    const skip = (from) => !['node_modules', 'dist'].includes(path.basename(from));
    fs.cpSync(at(folder), path.join(copy, folder), { recursive: true, filter: skip });
    for (const name of installedIn(folder)) {
      const link = path.join(copy, folder, 'node_modules', name);
      const real = fs.realpathSync(at(folder, 'node_modules', name));
      const target = name.startsWith('@suian/') ? path.join(copy, path.relative(root, real)) : real;
      fs.mkdirSync(path.dirname(link), { recursive: true });
      fs.symlinkSync(target, link, 'junction');
    }
  }
}

function installedIn(folder) {
  const home = at(folder, 'node_modules');
  const names = fs.existsSync(home) ? fs.readdirSync(home).filter((name) => !name.startsWith('.')) : [];
  return names.flatMap((name) =>
    name.startsWith('@') ? fs.readdirSync(path.join(home, name)).map((inner) => `${name}/${inner}`) : [name],
  );
}

/** Answers one line for each rule without a plant and each plant its rule overlooked. */
function plantAndLook() {
  for (const { file, text } of PLANTS.flatMap((plant) => [plant, ...(plant.and ?? [])])) {
    const target = path.join(copy, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, text);
  }
  const buffer = { cwd: copy, encoding: 'utf8', maxBuffer: 2 ** 28 };
  const { summary } = JSON.parse(
    execFileSync(process.execPath, [cruiser, '--output-type', 'json', ...options], buffer),
  );
  const caught = new Set(summary.violations.map(({ rule, from }) => `${rule.name} ${from}`));
  const unplanted = rules.filter((rule) => !PLANTS.some((plant) => plant.rule === rule));
  const overlooked = PLANTS.filter((plant) => !caught.has(`${plant.rule} ${plant.file}`));
  return [
    ...unplanted.map((rule) => `${rule}: nothing is planted for it`),
    ...overlooked.map((plant) => `${plant.rule}: overlooked ${plant.file}`),
  ];
}
