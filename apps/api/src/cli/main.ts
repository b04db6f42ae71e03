import 'reflect-metadata';
import fs from 'node:fs';
import { RealClock } from '../platform/clock.js';
import { readEnv } from '../platform/config/env.js';
import { runCommand } from './run-command.js';

/** The operator's commands, with the environment of the product. */
runCommand(process.argv.slice(2), {
  env: () => readEnv(process.env),
  clock: new RealClock(),
  appVersion: versionOf(new URL('../../package.json', import.meta.url)),
  say: (line) => process.stdout.write(`${line}\n`),
}).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    // Drivers put values into messages: only where it happened.
    const stack =
      error instanceof Error ? (error.stack ?? '').split('\n    at ').slice(1).join('\n    at ') : '';
    const name = error instanceof Error ? error.name : 'unknown';
    process.stderr.write(`✗ ${name}\n    at ${stack}\n`);
    process.exitCode = 1;
  },
);

function versionOf(manifest: URL): string {
  return (JSON.parse(fs.readFileSync(manifest, 'utf8')) as { version: string }).version;
}
