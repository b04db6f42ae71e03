import fs from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Manifest } from './manifest.js';
import { OperatorError } from './operator-error.js';
import { databaseOf, startProgram, withConnection } from './programs.js';

interface Replay {
  url: string;
  manifest: Manifest;
  logs: BinaryLogs;
  /** Everything that was written before this second. */
  to: Date | null;
}

export interface BinaryLogs {
  /** In order; the first is the one the manifest names. */
  files: string[];
  /** How long the last one was when the restore began: its own writes are not played again. */
  lastSize: number;
}

/** The binary logs of a folder from the one the backup ends in. Throws OperatorError where that or one between is missing. */
export async function binlogsFrom(folder: string, { binlog }: Manifest): Promise<BinaryLogs> {
  if (!binlog) throw new OperatorError('这份备份没有 binlog 位置 · this backup has no binary log position');
  const stem = binlog.file.replace(/\d+$/, '');
  const names = (await fs.readdir(folder).catch(() => []))
    .filter((name) => name.startsWith(stem) && /^\d+$/.test(name.slice(stem.length)))
    .sort((a, b) => numberOf(a) - numberOf(b))
    .filter((name) => numberOf(name) >= numberOf(binlog.file));
  const gap = names.findIndex((name, index) => numberOf(name) !== numberOf(binlog.file) + index);
  if (names.length === 0 || gap >= 0)
    throw new OperatorError(`${folder} 里缺 ${binlog.file} 或它后面的一份 · a binary log is missing there`);
  const files = names.map((name) => path.join(folder, name));
  const { size } = await fs.stat(files.at(-1) ?? '');
  return { files, lastSize: size };
}

/** Plays the logs into the database. A transaction that was not committed by then is not in it. */
export async function replay({ url, manifest, logs, to }: Replay): Promise<void> {
  const [original, database] = [manifest.database ?? '', databaseOf(url)];
  const position = manifest.binlog?.position ?? 0;
  // Nothing was written since.
  if (logs.files.length === 1 && logs.lastSize <= position) return;
  const reading = [
    '--no-defaults',
    // An earlier restore on this server left its replayed numbers in the log. Older versions do not know the option.
    '--loose-skip-gtid-strict-mode',
    `--start-position=${position}`,
    `--stop-position=${logs.lastSize}`,
    // The name in the logs: it is asked for before it is rewritten.
    `--database=${original}`,
    ...(original === database ? [] : [`--rewrite-db=${original}->${database}`]),
    ...(to ? [`--stop-datetime=${to.toISOString().slice(0, 19).replace('T', ' ')}`] : []),
    ...logs.files,
  ];
  await withConnection(url, async (connection) => {
    const reader = startProgram('binlog', reading, ['ignore', 'pipe', 'pipe']);
    const writer = startProgram(
      'client',
      [...connection, '--binary-mode', database],
      ['pipe', 'ignore', 'pipe'],
    );
    if (!reader.child.stdout || !writer.child.stdin)
      throw new Error('a program was started without its pipe');
    const flow = pipeline(reader.child.stdout, writer.child.stdin).catch(() => undefined);
    // The writer's own words come first: where it stops, the reader only sees a closed pipe.
    await writer.finished;
    await reader.finished;
    await flow;
  });
}

function numberOf(name: string): number {
  return Number(/\d+$/.exec(name)?.[0] ?? 0);
}
