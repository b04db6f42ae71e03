import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { OperatorError } from './operator-error.js';

export interface TableFacts {
  rows: number;
  /** Of all rows in the order of their key. */
  sha256: string;
}

/** What stands beside a backup. Holds names of keys and proofs, never a key, and nobody's data. */
export interface Manifest {
  format: 1;
  /** When the copy was complete, UTC. */
  madeAt: string;
  appVersion: string;
  engine: 'sqlite' | 'mariadb';
  /** Beside the manifest. */
  file: string;
  sha256: string;
  /** Names of the migrations it has behind it. */
  migrations: string[];
  /** Embedded database: counted and hashed in the copy itself. */
  tables: Record<string, TableFacts> | null;
  /** Name of each key that rows are sealed with → a text sealed with it. */
  keys: Record<string, string>;
  /** Tells the right LOOKUP_SECRET from a wrong one. */
  lookup: string;
  /** MariaDB: where the binary log goes on from this copy, and the database it is of. */
  binlog: { file: string; position: number } | null;
  database: string | null;
}

/** A manifest and the folder it stands in. */
export interface Backup {
  folder: string;
  manifest: Manifest;
}

export async function writeManifest(file: string, manifest: Manifest): Promise<void> {
  const handle = await fs.open(`${file}.part`, 'w', 0o600);
  await handle.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
  await handle.sync();
  await handle.close();
  await fs.rename(`${file}.part`, file);
}

/** `from`: a manifest, or a folder, of which the newest backup not later than `to` is taken. */
export async function findBackup(from: string, to: Date | null): Promise<Backup> {
  const stat = await fs.stat(from).catch(() => null);
  if (!stat) throw new OperatorError(`没有找到 ${from} · ${from} is not there`);
  const folder = stat.isDirectory() ? from : path.dirname(from);
  const names = stat.isDirectory() ? await fs.readdir(from) : [path.basename(from)];
  const manifests = await Promise.all(
    names.filter((name) => name.endsWith('.json')).map((name) => readManifest(path.join(folder, name))),
  );
  const fitting = manifests
    .filter((manifest) => to === null || new Date(manifest.madeAt) <= to)
    .sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
  const [manifest] = fitting;
  if (!manifest) throw new OperatorError(`${from} 里没有合适的备份 · no backup in ${from} is early enough`);
  return { folder, manifest };
}

async function readManifest(file: string): Promise<Manifest> {
  const manifest = JSON.parse(await fs.readFile(file, 'utf8')) as Partial<Manifest>;
  if (manifest.format !== 1 || !manifest.file || !manifest.sha256 || !manifest.keys)
    throw new OperatorError(`${path.basename(file)} 不是备份清单 · is not the manifest of a backup`);
  return manifest as Manifest;
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Throws where the file beside the manifest is not the one it was written for. */
export async function refuseUnlessWhole({ folder, manifest }: Backup): Promise<void> {
  const file = path.join(folder, manifest.file);
  const found = await sha256Of(file).catch(() => null);
  if (found !== manifest.sha256)
    throw new OperatorError(`${manifest.file} 不完整或被改过 · is missing, cut off or changed`);
}
