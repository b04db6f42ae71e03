import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { at, root } from './place.mjs';

/** What turbo built of these very files, by their hashes. */
const BUILDS = '.turbo/cache';

/** The same sources were built from nothing a moment ago: CI need not do it twice. */
export const isBuilt = process.env.SUIAN_BUILT === '1';

/** What a newcomer gets: the files git would give, an empty home and an empty npm cache. */
export function makeFreshCopy() {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'suian-fresh-'));
  const folder = path.join(place, 'suian');
  const home = path.join(place, 'home');
  fs.mkdirSync(home);
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of new Set(listed.split('\0').filter(Boolean))) {
    if (!fs.existsSync(at(file))) continue;
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.copyFileSync(at(file), path.join(folder, file));
  }
  if (isBuilt && fs.existsSync(at(BUILDS)))
    fs.cpSync(at(BUILDS), path.join(folder, BUILDS), { recursive: true });
  execFileSync('git', ['init', '-q'], { cwd: folder });
  execFileSync('git', ['add', '--all'], { cwd: folder });
  return {
    folder,
    env: bareEnvironment(home),
    remove: () => fs.rmSync(place, { recursive: true, force: true }),
  };
}

/** Only Node, npm and the system's own tools are on the path. */
function bareEnvironment(home) {
  const folders = [path.dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin'];
  const registry = process.env.npm_config_registry;
  return {
    PATH: [...new Set(folders)].join(path.delimiter),
    HOME: home,
    npm_config_cache: path.join(home, 'npm-cache'),
    ...(registry ? { npm_config_registry: registry } : {}),
  };
}
