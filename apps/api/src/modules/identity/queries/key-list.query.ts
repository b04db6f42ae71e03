import { Injectable } from '@nestjs/common';
import type { KeyList, KeyRow } from '@suian/contracts/keys';
import type { StaffActor } from '../../../platform/auth/actors.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { IntegrationKeyStore, type KeyRecord } from '../persistence/integration-key.store.js';
import { StaffStore } from '../persistence/staff.store.js';

/** Keys of the organization: those that stand first. */
@Injectable()
export class KeyListQuery {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly keys: IntegrationKeyStore,
    private readonly staff: StaffStore,
  ) {}

  run(actor: StaffActor): Promise<KeyList> {
    return this.unit.read(async (tx) => {
      const found = await this.keys.list(tx, actor.organizationId);
      const standing = found.filter(({ isActive }) => isActive);
      const revoked = found.filter(({ isActive }) => !isActive);
      return { rows: await this.toWire(tx, [...standing, ...revoked]) };
    });
  }

  /** With the names of who made and who revoked each. */
  async toWire(tx: Tx, keys: readonly KeyRecord[]): Promise<KeyRow[]> {
    const ids = keys.flatMap(({ madeBy, revokedBy }) => [madeBy ?? [], revokedBy ?? []].flat());
    const members = await this.staff.byIds(tx, [...new Set(ids)]);
    const nameOf = new Map(members.map(({ id, name }) => [id, name]));
    return keys.map((key) => ({
      id: key.id,
      name: key.name,
      scopes: key.scopes,
      prefix: key.prefix,
      madeBy: key.madeBy === null ? null : (nameOf.get(key.madeBy) ?? null),
      madeAt: key.madeAt?.toISOString() ?? null,
      lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
      revokedBy: key.revokedBy === null ? null : (nameOf.get(key.revokedBy) ?? null),
      revokedAt: key.revokedAt?.toISOString() ?? null,
      revokedReason: key.revokedReason,
    }));
  }
}
