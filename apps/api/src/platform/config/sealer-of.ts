import { Sealer } from '../crypto.js';
import type { Env } from './env.js';

/** The sealer of these keys. */
export function sealerOf({ FIELD_KEYS, LOOKUP_SECRET }: Pick<Env, 'FIELD_KEYS' | 'LOOKUP_SECRET'>): Sealer {
  const keys = FIELD_KEYS.split(',').map((each): [string, Buffer] => {
    const [name = '', hex = ''] = each.split(':');
    return [name, Buffer.from(hex, 'hex')];
  });
  return new Sealer(keys, Buffer.from(LOOKUP_SECRET, 'hex'));
}
