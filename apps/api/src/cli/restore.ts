import { parseArgs } from 'node:util';
import { MIGRATIONS } from '../migrations/migrations.js';
import { holdAfterRestore } from '../modules/communications/index.js';
import type { DatabasePlace } from '../platform/backup/database-copies.js';
import { refuseWrongKeys } from '../platform/backup/key-proof.js';
import { findBackup, refuseUnlessWhole, type Manifest } from '../platform/backup/manifest.js';
import { OperatorError } from '../platform/backup/operator-error.js';
import { keysInUse } from '../platform/backup/sealed-columns.js';
import { freeLeases } from '../platform/jobs/free-leases.js';
import type { Ground } from './command.js';

const OPTIONS = {
  from: { type: 'string' },
  to: { type: 'string' },
  binlogs: { type: 'string' },
  replace: { type: 'boolean', default: false },
} as const;

/** `restore --from <folder or manifest> [--to "2026-08-01 10:15:00" --binlogs <folder>] [--replace]` */
export async function restore(ground: Ground, args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (!values.from) throw new OperatorError('缺 --from <备份> · --from <backup> is missing');
  const to = values.to === undefined ? null : instantOf(values.to);
  const backup = await findBackup(values.from, to);
  refuseOther(backup.manifest, ground);
  refuseWrongKeys(backup.manifest, ground.sealer);
  await refuseUnlessWhole(backup);
  ground.say(`正在恢复 · restoring ${backup.manifest.file} (${backup.manifest.madeAt})`);
  if (to) ground.say(`到这一秒之前 · up to the second before ${to.toISOString()}`);
  await ground.copies.restore({
    backup,
    to,
    binlogs: values.binlogs ?? null,
    mayReplace: values.replace,
    settle: (place) => settle(ground, place),
    now: ground.clock.now(),
  });
  ground.say('恢复完成 · restored');
  return 0;
}

function refuseOther({ engine, migrations }: Manifest, { copies }: Ground): void {
  if (engine !== copies.engine)
    throw new OperatorError(`这是 ${engine} 的备份 · this is a backup of ${engine}, not of ${copies.engine}`);
  const known = MIGRATIONS.map((migration) => migration.name);
  const newer = migrations.filter((name) => !known.includes(name));
  if (newer.length > 0)
    throw new OperatorError(`备份来自更新的版本 · the backup is of a newer version: ${newer.join(', ')}`);
}

/** Migrates what was restored, and lets nothing be sent: what was due meanwhile may have been sent already. */
async function settle(ground: Ground, place: DatabasePlace): Promise<void> {
  const unit = await ground.openAlone(place);
  try {
    const now = ground.clock.now();
    const unknown = await unit.run(async (tx) => {
      await freeLeases(tx);
      return holdAfterRestore(tx, now);
    });
    const used = await unit.read((tx) => keysInUse(tx, ground.sealer));
    const closed = used.filter(({ opens }) => !opens).map(({ id }) => id);
    if (closed.length > 0) throw new OperatorError(`还缺密钥 · keys are missing: ${closed.join(', ')}`);
    ground.say(
      `发送已暂停；结果未知的消息 ${unknown} 条 · sending is held; ${unknown} messages are 结果未知`,
    );
  } finally {
    await unit.close();
  }
}

/** Without a zone it is this machine's own time. */
function instantOf(text: string): Date {
  const found = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?$/.test(text)
    ? new Date(text.replace(' ', 'T'))
    : new Date(Number.NaN);
  if (Number.isNaN(found.getTime()))
    throw new OperatorError('--to 例 · --to is like "2026-08-01 10:15:00" or 2026-08-01T10:15:00+08:00');
  return found;
}
