import process from 'node:process';
import { settingsOf } from './settings.js';
import { startWechatSim } from './start.js';

const sim = await startWechatSim(settingsOf(process.env));
console.log(`WeChat simulator listening on ${sim.url}`);
// A parent that opened a channel hears where we are, and takes us with it when it goes.
process.send?.({ kind: 'ready', url: sim.url, port: sim.port });

let isClosing = false;
function close(): void {
  if (isClosing) return;
  isClosing = true;
  void sim.close().finally(() => process.exit(0));
}

process.once('SIGTERM', close);
process.once('SIGINT', close);
process.once('disconnect', close);
