import process from 'node:process';
import { DEMO_TARGETS, build } from './lib/builds.mjs';
import { printTour } from './lib/demo-tour.mjs';
import { openDemoWard } from './lib/demo-ward.mjs';
import { isEnding } from './lib/ending.mjs';
import { at, ExpectedError, say } from './lib/place.mjs';
import { isPortFree } from './lib/ports.mjs';

const port = Number(process.env.PORT || 3000);

/** Before any long work: can we serve there at all? */
export async function before() {
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new ExpectedError('PORT 应是 1 到 65535 的数字。PORT must be a number from 1 to 65535.');
  }
  if (await isPortFree(port)) return;
  const another = port === 3000 ? 3100 : port + 1;
  throw new ExpectedError(
    `端口 ${port} 已被别的程序占用，换一个：PORT=${another} npm run demo。` +
      `Port ${port} is taken; choose another: PORT=${another} npm run demo`,
  );
}

/** Serves until it is told to end. Answers the exit code. */
export async function run() {
  await build(DEMO_TARGETS);
  say('启动 · starting');
  const ward = await openDemoWard({
    folder: at('.data'),
    port,
    onProgress: (line) => say(`布置病房 · ${line}`),
  });
  say('就绪 · ready');
  printTour(ward);
  await Promise.race(ward.children.map((child) => new Promise((resolve) => child.once('exit', resolve))));
  if (isEnding()) return new Promise(() => undefined); // the signal's own exit follows
  await ward.close();
  console.error('\n✗ 演示停了，原因见 .data/demo.log。The demo stopped; .data/demo.log says why.');
  return 1;
}
