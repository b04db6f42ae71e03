import type { Cursor } from './json-cursor.js';

/** One entry of the Bundle. Compared by identity. */
export interface Entry {
  /** Of the resource, e.g. `Bundle.entry[3].resource`. */
  path: string;
  type: string;
  id?: string;
  fullUrl?: string;
  resource: Cursor;
}

const ABSOLUTE = /^https?:/i;
const TYPE_AND_ID = /([A-Za-z]+\/[^/]+)$/;

/**
 * Finds the entry a reference means. A reference may be the entry's fullUrl (urn:uuid:…, an absolute address or a bare
 * "/Patient/1"), or type and id. An address of one server never means an entry that came from another address.
 */
export class BundleIndex {
  private readonly byKey = new Map<string, Set<Entry>>();

  constructor(private readonly entries: readonly Entry[]) {
    for (const entry of entries) for (const key of keysOf(entry)) this.add(key, entry);
  }

  ofType(type: string): Entry[] {
    return this.entries.filter((entry) => entry.type === type);
  }

  /** The entry meant by this Reference; one that leads nowhere, or not to `type`, is a problem there. Absent is not. */
  find(reference: Cursor, type: string): Entry | undefined {
    if (!reference.isObject()) return undefined;
    const literal = reference.at('reference');
    const address = literal.text(500);
    if (address === undefined) return literal.wrong('reference.missing');
    const found = this.lookUp(address);
    if (found.length === 0) return literal.wrong('reference.dangling', `a ${type} of this Bundle`);
    if (found.length > 1) return literal.wrong('reference.ambiguous');
    return found[0]?.type === type ? found[0] : literal.wrong('reference.wrong-type', type);
  }

  /** As `find`, where the resource is owed: an absent reference is a problem as well. */
  require(reference: Cursor, type: string): Entry | undefined {
    return reference.isPresent
      ? this.find(reference, type)
      : reference.at('reference').wrong('reference.missing');
  }

  /** Is the resource in this Bundle at all? Reports nothing. */
  has(address: string): boolean {
    return this.lookUp(address).length > 0;
  }

  private lookUp(address: string): Entry[] {
    const key = normalised(address);
    const exact = [...(this.byKey.get(key) ?? [])];
    if (exact.length > 0 || !ABSOLUTE.test(key)) return exact;
    const tail = TYPE_AND_ID.exec(key)?.[1] ?? '';
    return [...(this.byKey.get(tail) ?? [])].filter(({ fullUrl }) => !ABSOLUTE.test(fullUrl ?? ''));
  }

  private add(key: string, entry: Entry): void {
    const known = this.byKey.get(key);
    if (known) known.add(entry);
    else this.byKey.set(key, new Set([entry]));
  }
}

function keysOf({ fullUrl, id, type }: Entry): string[] {
  const keys = fullUrl === undefined ? [] : [normalised(fullUrl)];
  if (id === undefined) return keys;
  // A sender that leaves fullUrl out still writes urn:uuid:<id> now and then.
  const byUuid = fullUrl === undefined ? [normalised(`urn:uuid:${id}`)] : [];
  return [...keys, ...byUuid, `${type}/${id}`];
}

function normalised(address: string): string {
  const plain = address.replace(/^\/+/, '').replace(/\/_history\/[^/]*$/, '');
  return /^urn:/i.test(plain) ? plain.toLowerCase() : plain;
}
