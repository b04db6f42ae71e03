import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { forUpdate } from '../../../platform/database/dialect.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { BindingCodeRow } from './binding-code.entity.js';

@Injectable()
export class BindingCodeStore {
  async add(tx: Tx, row: BindingCodeRow): Promise<void> {
    await tx.insert(BindingCodeRow, row);
  }

  find(tx: Tx, organizationId: string, id: string): Promise<BindingCodeRow | null> {
    return tx.findOneBy(BindingCodeRow, { organizationId, id });
  }

  /** Holds the row until the run ends, so that wrong tries made at once are counted one by one. */
  async findHeld(tx: Tx, tokenHash: string): Promise<BindingCodeRow | null> {
    const sql = `SELECT id FROM binding_code WHERE token_hash = ?${forUpdate(tx)}`;
    const [held] = await tx.query<{ id: string }[]>(sql, [tokenHash]);
    return held ? tx.findOneBy(BindingCodeRow, { id: held.id }) : null;
  }

  /** Newest first. */
  ofEncounters(tx: Tx, encounterIds: readonly string[]): Promise<BindingCodeRow[]> {
    return tx.find(BindingCodeRow, {
      where: { encounterId: In([...encounterIds]) },
      order: { issuedAt: 'DESC', id: 'DESC' },
    });
  }

  async noteTry(
    tx: Tx,
    id: string,
    change: Pick<BindingCodeRow, 'wrongTries' | 'lockedUntil' | 'voidedAt'>,
  ): Promise<void> {
    await tx.update(BindingCodeRow, { id }, change);
  }

  /** True where the code was still unused. */
  async use(tx: Tx, id: string, usedAt: Date): Promise<boolean> {
    const done = await tx.update(BindingCodeRow, { id, usedAt: IsNull(), voidedAt: IsNull() }, { usedAt });
    return done.affected === 1;
  }

  async void(tx: Tx, id: string, voidedAt: Date): Promise<boolean> {
    const done = await tx.update(BindingCodeRow, { id, usedAt: IsNull(), voidedAt: IsNull() }, { voidedAt });
    return done.affected === 1;
  }

  async voidAllOf(tx: Tx, encounterId: string, voidedAt: Date): Promise<void> {
    await tx.update(BindingCodeRow, { encounterId, usedAt: IsNull(), voidedAt: IsNull() }, { voidedAt });
  }
}
