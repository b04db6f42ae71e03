import { RotateKey } from '../platform/backup/rotate-key.js';
import type { Ground } from './command.js';

/** `rotate-key`: seals everything with the first key of FIELD_KEYS; 1 where something is left with an old one. */
export async function rotateKey({ openBeside, sealer, say }: Ground): Promise<number> {
  const unit = await openBeside();
  try {
    const rotation = await new RotateKey(unit, sealer).run();
    for (const [place, count] of Object.entries(rotation.resealed)) say(`${place}  ${count}`);
    for (const [place, count] of Object.entries(rotation.unreadable))
      say(`✗ ${place}  ${count} 条打不开，没有动 · cannot be opened, left as they were`);
    say(`现在用的密钥 · key in use now: ${sealer.keyIds()[0]}`);
    if (rotation.free.length > 0)
      say(
        `可以从 FIELD_KEYS 去掉（旧备份还要用） · no row needs (old backups do): ${rotation.free.join(', ')}`,
      );
    if (rotation.stillInUse.length > 0)
      say(`还有数据在用，稍后再运行一次 · rows still use, run again: ${rotation.stillInUse.join(', ')}`);
    return rotation.stillInUse.length === 0 && Object.keys(rotation.unreadable).length === 0 ? 0 : 1;
  } finally {
    await unit.close();
  }
}
