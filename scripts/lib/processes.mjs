import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { at, root } from './place.mjs';

const isWindows = process.platform === 'win32';
const running = new Set();
const KILL_AFTER_MS = 8000;

/** What every tool is started with: our pnpm first on the path, no telemetry. */
export function toolEnvironment() {
  const folders = [at('.tools/node_modules/.bin'), at('node_modules/.bin'), process.env.PATH];
  return {
    ...process.env,
    PATH: folders.join(path.delimiter),
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    DO_NOT_TRACK: '1',
  };
}

/** Starts a program in a process group of its own, so that its children end with it. `onlyEnv` hides ours from it. */
export function start(
  command,
  args,
  { onlyEnv, env, stdio = ['ignore', 'inherit', 'inherit'], ...options } = {},
) {
  const environment = onlyEnv ?? { ...toolEnvironment(), ...env };
  const child = spawn(command, args, {
    cwd: root,
    detached: !isWindows,
    ...options,
    stdio,
    env: environment,
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** Starts a Node script and waits. Answers its exit code, or the name of the signal that ended it. */
export function runNode(script, args = [], options = {}) {
  return finished(start(process.execPath, [script, ...args], options));
}

/** The same, with what it printed kept back: {code, text}. For several that run side by side. */
export async function runNodeQuietly(script, args = []) {
  const child = start(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  child.stdout.on('data', (part) => (text += part));
  child.stderr.on('data', (part) => (text += part));
  const closed = new Promise((resolve) => child.once('close', resolve));
  const code = await finished(child);
  await closed;
  return { code, text: text.trim() };
}

export function finished(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signalName) => resolve(code ?? signalName));
  });
}

/** Asks a child to end, and after a while makes it. */
export async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = finished(child);
  signal(child, 'SIGTERM');
  const timer = setTimeout(() => signal(child, 'SIGKILL'), KILL_AFTER_MS);
  await ended.catch(() => undefined);
  clearTimeout(timer);
  if (!isWindows) signal(child, 'SIGKILL'); // whatever it left in its group
}

function signal(child, name) {
  try {
    if (isWindows) child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // It has ended meanwhile.
  }
}

/** Ends everything that was started here. */
export function endAll() {
  return Promise.all([...running].map(end));
}
