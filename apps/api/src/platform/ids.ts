import { randomFillSync } from 'node:crypto';
import { monotonicFactory } from 'ulid';

/** A ULID takes 16 random bytes; asking the system for each of them costs more than everything else of an id. */
const drawn = new Uint8Array(1024);
let used = drawn.length;

const next = monotonicFactory(() => randomByte() / 256);

/** A new ULID, 26 lower-case characters. Made before the insert, so a repeat shows as a duplicate. */
export function newId(): string {
  return next().toLowerCase();
}

function randomByte(): number {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  const byte = drawn[used] ?? 0;
  used += 1;
  return byte;
}
