import fs from 'node:fs';
import process from 'node:process';
import { at, ExpectedError } from './place.mjs';
import { start } from './processes.mjs';

const READY_WITHIN_MS = 120_000;

/** Starts a built server and waits for its `{kind: 'ready'}`. Its output goes to `logFile`. */
export async function startServer(script, { env, logFile, children }) {
  const log = fs.openSync(logFile, 'a', 0o600);
  const child = start(process.execPath, [at(script)], { onlyEnv: env, stdio: ['ignore', log, log, 'ipc'] });
  fs.closeSync(log);
  children.push(child);
  return new Promise((resolve, reject) => {
    const fail = (why) => {
      clearTimeout(timer);
      reject(new ExpectedError(`${script} ${why}\n${lastLines(logFile)}`));
    };
    const timer = setTimeout(
      () => fail('两分钟内没有就绪 · was not ready within two minutes'),
      READY_WITHIN_MS,
    );
    child.once('exit', (code) => fail(`没有起来 · did not start (${code})`));
    child.on('message', (message) => {
      if (message?.kind !== 'ready') return;
      clearTimeout(timer);
      resolve(message);
    });
  });
}

export function lastLines(file) {
  return fs.readFileSync(file, 'utf8').trim().split('\n').slice(-20).join('\n');
}
