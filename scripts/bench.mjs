import fs from 'node:fs';
import process from 'node:process';
import { build, SERVER_TARGETS } from './lib/builds.mjs';
import { at, ExpectedError } from './lib/place.mjs';
import { runNode } from './lib/processes.mjs';

const FOLDER = 'apps/api/dist-bench';

/** `npm run bench -- W1 [full] [all-firing]`: docs/benchmarks.md says what is measured. Linux, with a MariaDB server installed. */
export async function run() {
  if (process.platform !== 'linux')
    throw new ExpectedError('CPU 按 /proc 计量，只能在 Linux 上跑。Linux only.');
  await build(SERVER_TARGETS);
  fs.rmSync(at(FOLDER), { recursive: true, force: true });
  const swc = [
    'src',
    'bench',
    'kills',
    'test',
    '-d',
    'dist-bench',
    '--config-file',
    '../../config/swc.json',
    '-q',
  ];
  const compiled = await runNode(
    at('node_modules/@swc/cli/bin/swc.js'),
    [...swc, '--ignore', '**/*.spec.ts'],
    {
      cwd: at('apps/api'),
    },
  );
  if (compiled !== 0) return compiled;
  return runNode(at(FOLDER, 'bench/main.js'), process.argv.slice(3));
}
