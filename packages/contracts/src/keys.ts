import type { KeyScope } from './permissions.js';
import type { Id, Instant } from './wire.js';

/** A system's key. The secret itself is kept nowhere. */
export interface KeyRow {
  id: Id;
  name: string;
  scopes: KeyScope[];
  /** How the secret begins, to tell keys apart; `sk_` alone where that is not known. */
  prefix: string;
  /** Null: given at the first start. */
  madeBy: string | null;
  madeAt: Instant | null;
  /** To the minute. Null: never. */
  lastUsedAt: Instant | null;
  revokedBy: string | null;
  revokedAt: Instant | null;
  revokedReason: string | null;
}

/** Keys that stand first, then revoked ones; each newest first. */
export interface KeyList {
  rows: KeyRow[];
}

export interface MakeKeyRequest {
  /** Which system it is for; no other standing key is called so. @minLength 1 @maxLength 80 */
  name: string;
  /** @minItems 1 @maxItems 3 */
  scopes: KeyScope[];
}

/** The only time the secret is told. */
export interface MadeKey {
  key: string;
  row: KeyRow;
}

export interface RevokeKeyRequest {
  /** @minLength 2 @maxLength 200 */
  reason: string;
}
