import { ALL_TARGETS, build } from './lib/builds.mjs';
import { say } from './lib/place.mjs';

export async function run() {
  await build(ALL_TARGETS);
  say('构建完成 · built');
  return 0;
}
