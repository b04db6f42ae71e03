import { createHash } from 'node:crypto';

/** Of data that came from us or from a database: equal data in the same order, equal fingerprint. */
export function fingerprintOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}
