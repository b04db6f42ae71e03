import process from 'node:process';
import { endAll } from './processes.mjs';

let ending;

/** True once a signal came: children end because we asked. */
export const isEnding = () => ending !== undefined;

/** However this command ends, nothing it started goes on: no process, no port. */
export function endWithParent() {
  const leave = (code) => {
    ending ??= endAll().then(() => process.exit(code));
  };
  process.on('SIGINT', () => leave(130));
  process.on('SIGTERM', () => leave(143));
  process.on('SIGHUP', () => leave(129));
  // npm can be killed without telling us; then we belong to somebody else.
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  setInterval(() => process.ppid !== parent && leave(129), 500).unref();
}
