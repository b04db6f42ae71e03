// docs/map.md has one line for each folder a newcomer meets, and none for a folder that is not there.
import fs from 'node:fs';
import path from 'node:path';
import { at } from './lib/place.mjs';

/** `*` is every folder there. */
const SHOWN = [
  '*',
  '.ci',
  '.github',
  'apps/*',
  'apps/*/src/*',
  'apps/api/src/modules/*',
  'apps/api/src/platform/*',
  'apps/api/test',
  'apps/console/src/features/*',
  'apps/miniprogram/src/features/*',
  'apps/miniprogram/test',
  'docs/*',
  'packages/*',
  'packages/domain/src/*',
  'scripts/lib',
];
const HIDDEN = new Set(['node_modules', 'dist', 'coverage', 'test-results', 'playwright-report']);

const mapped = [...fs.readFileSync(at('docs/map.md'), 'utf8').matchAll(/^- `([^`]+)\/`/gm)].map(
  ([, folder]) => folder,
);
const present = SHOWN.flatMap((pattern) => expand('', pattern.split('/')));
const faults = [
  ...present.filter((folder) => !mapped.includes(folder)).map((folder) => `${folder}/ is not on the map`),
  ...mapped
    .filter((folder) => !fs.existsSync(at(folder)))
    .map((folder) => `${folder}/ is on the map, not in the tree`),
  ...mapped
    .filter((folder, index) => mapped.indexOf(folder) < index)
    .map((folder) => `${folder}/ is there twice`),
];
for (const fault of faults) console.error(`  ✗ docs/map.md: ${fault}`);
if (faults.length === 0) console.log(`  ✔ ${mapped.length} folders, one line each`);
process.exitCode = faults.length === 0 ? 0 : 1;

function expand(base, [head, ...rest]) {
  if (head === undefined) return [base];
  const names = head === '*' ? foldersIn(base) : [head].filter((name) => holdsFiles(path.join(base, name)));
  return names.flatMap((name) => expand(path.posix.join(base, name), rest));
}

function foldersIn(base) {
  const names = fs.existsSync(at(base)) ? fs.readdirSync(at(base)) : [];
  return names.filter(
    (name) => !name.startsWith('.') && !HIDDEN.has(name) && holdsFiles(path.join(base, name)),
  );
}

/** A folder somebody's editor left empty is not part of the tree: git does not know it either. */
function holdsFiles(folder) {
  if (!fs.existsSync(at(folder)) || !fs.statSync(at(folder)).isDirectory()) return false;
  return fs.readdirSync(at(folder), { withFileTypes: true }).some((entry) => {
    if (entry.isFile()) return true;
    return !HIDDEN.has(entry.name) && holdsFiles(path.join(folder, entry.name));
  });
}
