import { Injectable } from '@nestjs/common';
import { Sealer } from '../../../platform/crypto.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { newId } from '../../../platform/ids.js';
import { TierChangeRow } from './tier-change.entity.js';

/** A change with its reason opened. */
export type TierChangeRecord = Omit<TierChangeRow, 'reasonCipher'> & { reason: string };

@Injectable()
export class TierChangeStore {
  constructor(private readonly sealer: Sealer) {}

  async add(tx: Tx, { reason, ...change }: Omit<TierChangeRecord, 'id'>): Promise<void> {
    const id = newId();
    const reasonCipher = this.sealer.seal(placeOf(id), reason);
    await tx.insert(TierChangeRow, { ...change, id, reasonCipher });
  }

  /** Newest first. */
  async ofPatient(tx: Tx, patientId: string): Promise<TierChangeRecord[]> {
    const rows = await tx.find(TierChangeRow, { where: { patientId }, order: { id: 'DESC' } });
    return rows.map(({ reasonCipher, ...row }) => ({
      ...row,
      reason: this.sealer.open(placeOf(row.id), reasonCipher),
    }));
  }
}

function placeOf(rowId: string) {
  return { table: 'tier_change', column: 'reason_cipher', rowId };
}
