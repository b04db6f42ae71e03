import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { at, ExpectedError, say, workspaceFolders } from './place.mjs';
import { runNode } from './processes.mjs';

/** The mini-program the demo's simulator knows; compiled into both builds of the patient app. */
export const DEMO_APPID = 'wxdemo0000000001';
/** Its message template for a follow-up that is due, built into the simulator. */
export const DEMO_TASK_TEMPLATE = 'simFollowUpDue0000000000000000000000000001A';

export const SERVER_TARGETS = ['@suian/api#build', '@suian/wechat-sim#build', '@suian/testkit#build'];
export const DEMO_TARGETS = [...SERVER_TARGETS, '@suian/console#build', '@suian/miniprogram#build:h5'];
export const ALL_TARGETS = [...DEMO_TARGETS, '@suian/miniprogram#build:weapp'];

const STAMP = at('.turbo/suian-built.json');
const MADE = new Set(['node_modules', 'dist', 'dist-bench', '.turbo', '.swc', 'coverage']);

/** Builds what changed since last time; takes a second when nothing did. */
export async function build(targets) {
  say('构建（没变的不重做）· building what changed');
  const appid = process.env.SUIAN_WECHAT_APPID ?? DEMO_APPID;
  // Turbo knows what is built only in a git repository; a downloaded archive is none.
  const wanted = fs.existsSync(at('.git')) ? null : `${appid} ${fingerprint()}`;
  if (wanted && isBuilt(targets, wanted)) return;
  const options = ['--concurrency=2', '--output-logs=errors-only', '--log-order=grouped', '--ui=stream'];
  const env = { SUIAN_WECHAT_APPID: appid };
  const code = await runNode(at('node_modules/turbo/bin/turbo'), ['run', ...targets, ...options], { env });
  if (code !== 0) throw new ExpectedError('构建没有成功，原因在上面。The build failed, see above.');
  if (!wanted) return;
  fs.mkdirSync(path.dirname(STAMP), { recursive: true });
  fs.writeFileSync(STAMP, JSON.stringify({ wanted, targets }));
}

function isBuilt(targets, wanted) {
  if (!fs.existsSync(STAMP)) return false;
  const built = JSON.parse(fs.readFileSync(STAMP, 'utf8'));
  return built.wanted === wanted && targets.every((target) => built.targets.includes(target));
}

/** Of every source file of the workspace. */
function fingerprint() {
  const hash = createHash('sha256');
  const add = (file) => hash.update(file).update(fs.readFileSync(at(file)));
  const walk = (folder) => {
    const entries = fs.readdirSync(at(folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const place = path.join(folder, entry.name);
      if (entry.isDirectory() && !MADE.has(entry.name)) walk(place);
      if (entry.isFile()) add(place);
    }
  };
  for (const file of ['config/swc.json', 'pnpm-lock.yaml', 'tsconfig.base.json']) add(file);
  workspaceFolders().forEach(walk);
  return hash.digest('hex');
}
