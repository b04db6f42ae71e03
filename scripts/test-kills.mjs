import { build, SERVER_TARGETS } from './lib/builds.mjs';
import { runKills } from './lib/suites.mjs';

/** The kill runs at their full counts: 20 kills, 500 submits, 500 messages. Takes about ten minutes. */
export async function run() {
  process.env.SUIAN_KILLS = 'full';
  await build(SERVER_TARGETS);
  const { failed } = await runKills();
  return failed === 0 ? 0 : 1;
}
