import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Where a sealed text lives; part of what is authenticated, so it cannot be moved to another row. */
export interface Place {
  table: string;
  column: string;
  rowId: string;
}

export type LookupKind =
  'phone' | 'phone4' | 'mrn' | 'mrn4' | 'id-no' | 'id-no4' | 'name' | 'name-prefix' | 'openid';

const VERSION = 'v1';

/**
 * Personal fields at rest: AES-256-GCM envelopes `v1.keyId.iv.ct.tag` and keyed look-up hashes.
 * Keys are named, so that old rows stay readable while a new key is in use.
 */
export class Sealer {
  private readonly keys: ReadonlyMap<string, Buffer>;
  private readonly currentKeyId: string;
  private readonly chainKey: Buffer;
  private readonly fingerprintKey: Buffer;
  /** One for each organization and kind. */
  private readonly lookupKeys = new Map<string, Buffer>();

  /** `keys`: name → 32 bytes; the first is used for new rows. `lookupSecret`: 32 bytes or more. */
  constructor(
    keys: readonly (readonly [string, Buffer])[],
    private readonly lookupSecret: Buffer,
  ) {
    const first = keys[0];
    if (!first) throw new Error('at least one field key is needed');
    this.keys = new Map(keys);
    this.currentKeyId = first[0];
    this.chainKey = this.derive('audit-chain');
    this.fingerprintKey = this.derive('fingerprint');
  }

  seal(place: Place, text: string): string {
    return this.sealWith(this.currentKeyId, place, text);
  }

  /** The same with a key by its name. */
  sealWith(keyId: string, place: Place, text: string): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key(keyId), iv);
    cipher.setAAD(aad(place));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    const parts = [iv, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url'));
    return [VERSION, keyId, ...parts].join('.');
  }

  /** Throws when the envelope was changed or stands in another place. */
  open(place: Place, envelope: string): string {
    const [version, keyId, iv, sealed, tag] = envelope.split('.');
    if (version !== VERSION || !keyId || !iv || sealed === undefined || !tag)
      throw new Error('unreadable envelope');
    const decipher = createDecipheriv('aes-256-gcm', this.key(keyId), Buffer.from(iv, 'base64url'));
    decipher.setAAD(aad(place));
    decipher.setAuthTag(Buffer.from(tag, 'base64url'));
    return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64url')), decipher.final()]).toString(
      'utf8',
    );
  }

  /** Same text, same organization, same kind → same 64 hex characters; useless without the secret. */
  lookup(organizationId: string, kind: LookupKind, text: string): string {
    const key = this.lookupKey(`${organizationId}:${kind}`);
    return createHmac('sha256', key).update(text.normalize('NFKC').toLowerCase()).digest('hex');
  }

  /** Tells whether two texts are the same, to the letter, without keeping either. Useless without the secret. */
  fingerprint(text: string): string {
    return createHmac('sha256', this.fingerprintKey).update(text).digest('hex');
  }

  /** One link of a chain: this content after that link ('' for the first). Useless without the secret. */
  link(previous: string, content: string): string {
    return createHmac('sha256', this.chainKey).update(`${previous}\n${content}`).digest('hex');
  }

  /** Names of all keys, the one that seals first. */
  keyIds(): string[] {
    return [...this.keys.keys()];
  }

  /** The key an envelope was sealed with, or null where the text is no envelope. */
  static keyIdOf(envelope: string): string | null {
    return /^v1\.([a-z0-9]+)\./.exec(envelope)?.[1] ?? null;
  }

  private lookupKey(purpose: string): Buffer {
    const known = this.lookupKeys.get(purpose);
    if (known) return known;
    const made = this.derive(purpose);
    this.lookupKeys.set(purpose, made);
    return made;
  }

  private derive(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.lookupSecret, '', purpose, 32));
  }

  private key(keyId: string): Buffer {
    const key = this.keys.get(keyId);
    if (!key) throw new Error(`no field key named ${keyId}`);
    return key;
  }
}

/** For bearer tokens, binding codes and keys: random enough that a plain hash is enough at rest. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** 22 base64url characters of 128 random bits: fits a mini-program scene. */
export function newToken(bytes = 16): string {
  return randomBytes(bytes).toString('base64url');
}

function aad(place: Place): Buffer {
  return Buffer.from(`${place.table}|${place.column}|${place.rowId}`, 'utf8');
}
