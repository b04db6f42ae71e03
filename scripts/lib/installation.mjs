import { createHash } from 'node:crypto';
import fs from 'node:fs';
import process from 'node:process';
import { at, ExpectedError, say, workspaceFolders } from './place.mjs';
import { finished, runNode, start } from './processes.mjs';

const PNPM = JSON.parse(fs.readFileSync(at('package.json'), 'utf8')).packageManager.split('@')[1];
const PNPM_SCRIPT = at('.tools/node_modules/pnpm/bin/pnpm.cjs');
const STAMP = at('node_modules/.suian-installed');

/** Brings pnpm and every dependency, when they are not here already. Touches the network only then. */
export async function ensureInstalled() {
  const wanted = fingerprint();
  const installed = fs.existsSync(STAMP) ? fs.readFileSync(STAMP, 'utf8') : '';
  if (installed === wanted) return;
  await ensurePnpm();
  say('安装依赖 · installing dependencies');
  const options = ['install', '--frozen-lockfile', '--prefer-offline', '--config.confirmModulesPurge=false'];
  const code = await runNode(PNPM_SCRIPT, options);
  if (code !== 0)
    throw new ExpectedError(
      `依赖没有装好（${code}；看上面几行，多半是网络）。The dependencies could not be installed.`,
    );
  fs.writeFileSync(STAMP, wanted);
}

async function ensurePnpm() {
  const manifest = at('.tools/node_modules/pnpm/package.json');
  if (fs.existsSync(manifest) && JSON.parse(fs.readFileSync(manifest, 'utf8')).version === PNPM) return;
  say(`取 pnpm ${PNPM} 放进 .tools · fetching pnpm into .tools`);
  fs.mkdirSync(at('.tools'), { recursive: true });
  const options = ['install', '--prefix', at('.tools'), `pnpm@${PNPM}`];
  const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  const code = await npm([...options, ...quiet]);
  if (code !== 0)
    throw new ExpectedError(`取不到 pnpm（${code}）：请检查网络或 npm 源。pnpm could not be fetched.`);
}

function npm(args) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return runNode(script, args);
  return finished(start('npm', args, { shell: process.platform === 'win32' }));
}

/** Changes when a manifest, the lockfile or the kind of machine does. */
function fingerprint() {
  const files = ['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml'];
  const manifests = workspaceFolders().map((folder) => `${folder}/package.json`);
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const file of [...files, ...manifests]) {
    hash.update(file).update(fs.existsSync(at(file)) ? fs.readFileSync(at(file)) : '');
  }
  return hash.digest('hex');
}
