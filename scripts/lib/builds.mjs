import { at, ExpectedError, say } from './place.mjs';
import { runNode } from './processes.mjs';

/** The mini-program the demo's simulator knows; compiled into both builds of the patient app. */
export const DEMO_APPID = 'wxdemo0000000001';

const SERVERS = ['@suian/api#build', '@suian/wechat-sim#build', '@suian/testkit#build'];
export const DEMO_TARGETS = [...SERVERS, '@suian/console#build', '@suian/miniprogram#build:h5'];
export const ALL_TARGETS = [...DEMO_TARGETS, '@suian/miniprogram#build:weapp'];

/** Builds what changed since last time; answers within a second when nothing did. */
export async function build(targets) {
  say('构建（没变的不重做）· building what changed');
  const options = ['--concurrency=2', '--output-logs=errors-only', '--log-order=grouped', '--ui=stream'];
  const env = { SUIAN_WECHAT_APPID: process.env.SUIAN_WECHAT_APPID ?? DEMO_APPID };
  const code = await runNode(at('node_modules/turbo/bin/turbo'), ['run', ...targets, ...options], { env });
  if (code !== 0) throw new ExpectedError('构建没有成功，原因在上面。The build failed, see above.');
}
