import { monotonicFactory } from 'ulid';

const next = monotonicFactory();

/** A new ULID, 26 lower-case characters. Made before the insert, so a repeat shows as a duplicate. */
export function newId(): string {
  return next().toLowerCase();
}
