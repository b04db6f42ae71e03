import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout this script belongs to. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export const at = (...parts) => path.join(root, ...parts);

/** Folders of all workspace packages, relative to the root: apps/api, packages/domain, … */
export function workspaceFolders() {
  return ['apps', 'packages'].flatMap((kind) => {
    const folders = fs.existsSync(at(kind)) ? fs.readdirSync(at(kind)).sort() : [];
    return folders
      .map((name) => `${kind}/${name}`)
      .filter((folder) => fs.existsSync(at(folder, 'package.json')));
  });
}

/** A fault that a reader can act on: shown without a stack. */
export class ExpectedError extends Error {
  isExpected = true;
}

const started = Date.now();

/** One line of progress with the seconds since the command began. */
export function say(line) {
  const seconds = `${((Date.now() - started) / 1000).toFixed(0)}s`;
  console.log(`${seconds.padStart(5)}  ${line}`);
}
