import process from 'node:process';
import { build } from './lib/builds.mjs';
import { at } from './lib/place.mjs';
import { runNode } from './lib/processes.mjs';

/** `npm run suian -- backup | restore | verify-audit | rotate-key …`, with the environment of the product. */
export async function run() {
  await build(['@suian/api#build']);
  // Paths are relative to where the operator stands, not to the checkout.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const code = await runNode(at('apps/api/dist/cli/main.js'), process.argv.slice(3), { cwd });
  return typeof code === 'number' ? code : 1;
}
