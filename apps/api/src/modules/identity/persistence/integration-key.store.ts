import { Injectable } from '@nestjs/common';
import type { KeyScope } from '@suian/contracts/permissions';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { hashToken, Sealer } from '../../../platform/crypto.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { IntegrationKeyRow } from './integration-key.entity.js';

/** A key with the reason of its end opened. */
export type KeyRecord = Omit<IntegrationKeyRow, 'keyHash' | 'standingName'>;

export interface AddedKey {
  id: string;
  organizationId: string;
  name: string;
  /** The whole secret. */
  key: string;
  scopes: readonly KeyScope[];
  madeBy: string | null;
  madeAt: Date;
}

interface Revocation {
  revokedBy: string;
  revokedAt: Date;
  reason: string;
}

const PREFIX_LENGTH = 7;
/** Of a shorter secret no part is shown: what is left of it has to stay hard to guess. */
const LONG_ENOUGH = 24;

@Injectable()
export class IntegrationKeyStore {
  constructor(private readonly sealer: Sealer) {}

  /** Fails with a duplicate key where another standing key of the organization has the name. */
  async add(tx: Tx, { key, scopes, ...given }: AddedKey): Promise<void> {
    await tx.insert(IntegrationKeyRow, {
      ...given,
      standingName: hashToken(given.name),
      keyHash: hashToken(key),
      prefix: key.length < LONG_ENOUGH ? 'sk_' : key.slice(0, PREFIX_LENGTH),
      scopes: [...scopes],
      isActive: true,
      lastUsedAt: null,
      revokedBy: null,
      revokedAt: null,
      revokedReason: null,
    });
  }

  /** The key that stands behind a secret. */
  findStanding(tx: Tx, key: string): Promise<IntegrationKeyRow | null> {
    return tx.findOneBy(IntegrationKeyRow, { keyHash: hashToken(key), isActive: true });
  }

  async find(tx: Tx, organizationId: string, id: string): Promise<KeyRecord | null> {
    const row = await tx.findOneBy(IntegrationKeyRow, { organizationId, id });
    return row && this.open(row);
  }

  /** Newest first; ids are in the order of their making. */
  async list(tx: Tx, organizationId: string): Promise<KeyRecord[]> {
    const rows = await tx.find(IntegrationKeyRow, { where: { organizationId }, order: { id: 'DESC' } });
    return rows.map((row) => this.open(row));
  }

  /** Only forward, so that several processes write it once. */
  async noteUse(tx: Tx, id: string, at: Date, unlessAfter: Date): Promise<void> {
    await tx.update(IntegrationKeyRow, { id, lastUsedAt: IsNull() }, { lastUsedAt: at });
    await tx.update(IntegrationKeyRow, { id, lastUsedAt: LessThanOrEqual(unlessAfter) }, { lastUsedAt: at });
  }

  /** False where it is unknown, another organization's or revoked already. */
  async revoke(
    tx: Tx,
    organizationId: string,
    id: string,
    { reason, ...revoked }: Revocation,
  ): Promise<boolean> {
    const revokedReason = this.sealer.seal(reasonPlace(id), reason);
    const change = { ...revoked, revokedReason, isActive: false, standingName: null };
    const done = await tx.update(IntegrationKeyRow, { organizationId, id, isActive: true }, change);
    return done.affected === 1;
  }

  private open(row: IntegrationKeyRow): KeyRecord {
    const { keyHash: _hash, standingName: _name, revokedReason: sealed, ...rest } = row;
    return { ...rest, revokedReason: sealed === null ? null : this.sealer.open(reasonPlace(row.id), sealed) };
  }
}

function reasonPlace(rowId: string) {
  return { table: 'integration_key', column: 'revoked_reason', rowId };
}
