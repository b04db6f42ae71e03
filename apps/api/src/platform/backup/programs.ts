import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess, StdioOptions } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { programPath } from '../config/program-path.js';
import { OperatorError } from './operator-error.js';

/** MariaDB's programs; MySQL's names where those are what is installed. */
const PROGRAMS = {
  dump: ['mariadb-dump', 'mysqldump'],
  client: ['mariadb', 'mysql'],
  binlog: ['mariadb-binlog', 'mysqlbinlog'],
} as const;

export type ProgramName = keyof typeof PROGRAMS;

export interface Program {
  child: ChildProcess;
  /** Throws OperatorError with the program's own last words where it fails. */
  finished: Promise<void>;
}

/** Starts a program of the database server. Times it is given and gives are UTC. */
export function startProgram(name: ProgramName, args: string[], stdio: StdioOptions): Program {
  const command = findProgram(name);
  // Not the caller's environment: it holds the keys.
  const child = spawn(command, args, { stdio, env: environment() });
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-2000);
  });
  const finished = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new OperatorError(`${command} (${code})\n${words.trim()}`));
    });
  });
  // Whoever waits for two of them hears of the second failure too.
  finished.catch(() => undefined);
  return { child, finished };
}

function environment() {
  return { PATH: programPath(), TZ: 'UTC' };
}

function findProgram(name: ProgramName): string {
  const found = PROGRAMS[name].find(
    (command) => !spawnSync(command, ['--version'], { env: environment() }).error,
  );
  if (!found)
    throw new OperatorError(`需要安装 ${PROGRAMS[name][0]} · ${PROGRAMS[name][0]} is not installed`);
  return found;
}

/** Runs `work` with the options that connect to a server; the password never stands on a command line. */
export async function withConnection<T>(url: string, work: (options: string[]) => Promise<T>): Promise<T> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'suian-connection-'));
  const file = path.join(folder, 'my.cnf');
  try {
    await fs.writeFile(file, connectionFile(url), { mode: 0o600 });
    return await work([`--defaults-file=${file}`]);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

export function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

function connectionFile(url: string): string {
  const { hostname, port, username, password } = new URL(url);
  const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
  return [
    '[client]',
    'protocol=tcp',
    `host=${hostname}`,
    `port=${port || '3306'}`,
    `user=${quoted(decodeURIComponent(username))}`,
    `password=${quoted(decodeURIComponent(password))}`,
    'default-character-set=utf8mb4',
    '',
  ].join('\n');
}
