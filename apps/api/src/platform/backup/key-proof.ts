import type { Sealer } from '../crypto.js';
import type { Manifest } from './manifest.js';
import { OperatorError } from './operator-error.js';

const LOOKUP_PROBE = 'suian lookup probe';

const placeOf = (keyId: string) => ({ table: 'backup', column: 'probe', rowId: keyId });

/** A sealed text for each named key, and a proof of the look-up secret: enough to tell wrong keys before a restore. */
export function proofOf(sealer: Sealer, keyIds: readonly string[]): Pick<Manifest, 'keys' | 'lookup'> {
  const probes = keyIds.map((id) => [id, sealer.sealWith(id, placeOf(id), `key ${id}`)]);
  return { keys: Object.fromEntries(probes) as Manifest['keys'], lookup: sealer.fingerprint(LOOKUP_PROBE) };
}

/** Throws where the keys at hand are not those of the backup. */
export function refuseWrongKeys({ keys, lookup }: Manifest, sealer: Sealer): void {
  const wrong = Object.entries(keys).filter(([id, probe]) => !opens(sealer, id, probe));
  if (wrong.length > 0) {
    const names = wrong.map(([id]) => id).join(', ');
    throw new OperatorError(
      `FIELD_KEYS 打不开这份备份，缺或不对的密钥：${names}。什么都没有写。` +
        ` · FIELD_KEYS do not open this backup; missing or wrong: ${names}. Nothing was written.`,
    );
  }
  if (lookup !== sealer.fingerprint(LOOKUP_PROBE))
    throw new OperatorError(
      'LOOKUP_SECRET 不是这份备份的。什么都没有写。 · LOOKUP_SECRET is not the one of this backup. Nothing was written.',
    );
}

function opens(sealer: Sealer, id: string, probe: string): boolean {
  try {
    return sealer.open(placeOf(id), probe) === `key ${id}`;
  } catch {
    return false;
  }
}
