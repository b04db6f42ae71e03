import fs from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { CopyFacts } from '../platform/backup/database-copies.js';
import { proofOf } from '../platform/backup/key-proof.js';
import { writeManifest } from '../platform/backup/manifest.js';
import { OperatorError } from '../platform/backup/operator-error.js';
import { keysInUse } from '../platform/backup/sealed-columns.js';
import { rowsOf } from '../platform/database/raw-sql.js';
import type { Ground } from './command.js';

/** `backup [--to <folder>]`: a checked copy of one moment and its manifest, while the product runs. */
export async function backUp(ground: Ground, args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { to: { type: 'string', default: 'backups' } } });
  const { migrations, keyIds } = await look(ground);
  await fs.mkdir(values.to, { recursive: true, mode: 0o700 });
  const name = `suian-${ground.clock
    .now()
    .toISOString()
    .replace(/[-:]|\.\d+/g, '')}`;
  const facts = await copyOrNothing(ground, values.to, name);
  await writeManifest(path.join(values.to, `${name}.json`), {
    format: 1,
    madeAt: ground.clock.now().toISOString(),
    appVersion: ground.appVersion,
    engine: ground.copies.engine,
    migrations,
    ...facts,
    ...proofOf(ground.sealer, keyIds),
  });
  ground.say(`备份完成 · backup made: ${path.join(values.to, facts.file)}`);
  ground.say(`恢复时需要的密钥 · keys it needs: ${keyIds.join(', ')}（另外存放 · kept elsewhere）`);
  if (ground.copies.engine === 'mariadb' && !facts.binlog)
    ground.say('服务器没有开 binlog，只能恢复到这一刻 · no binary log: only this moment can be restored');
  return 0;
}

/** What was begun and failed is no backup: it does not stay to be taken for one. */
async function copyOrNothing({ copies }: Ground, folder: string, name: string): Promise<CopyFacts> {
  try {
    return await copies.copy(folder, name);
  } catch (error) {
    for (const file of await fs.readdir(folder))
      if (file.startsWith(name)) await fs.rm(path.join(folder, file), { force: true });
    throw error;
  }
}

/** A backup made with wrong keys would prove the wrong keys right. */
async function look({ openBeside, sealer }: Ground): Promise<{ migrations: string[]; keyIds: string[] }> {
  const unit = await openBeside();
  try {
    const used = await unit.read((tx) => keysInUse(tx, sealer));
    const closed = used.filter(({ opens }) => !opens).map(({ id }) => id);
    if (closed.length > 0)
      throw new OperatorError(
        `FIELD_KEYS 打不开库里的数据：${closed.join(', ')} · FIELD_KEYS do not open this database: ${closed.join(', ')}`,
      );
    const rows = await unit.read((tx) => rowsOf<{ name: string }>(tx, 'SELECT name FROM migrations'));
    const ids = new Set([...sealer.keyIds().slice(0, 1), ...used.map(({ id }) => id)]);
    return { migrations: rows.map(({ name }) => name), keyIds: [...ids].sort() };
  } finally {
    await unit.close();
  }
}
