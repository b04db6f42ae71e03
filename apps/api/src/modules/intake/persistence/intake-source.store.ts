import { Injectable } from '@nestjs/common';
import { isDuplicateKey, forUpdate } from '../../../platform/database/dialect.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { IntakeSourceRow } from './intake-source.entity.js';

type Identity = Pick<IntakeSourceRow, 'organizationId' | 'kind' | 'sourceRef'>;

@Injectable()
export class IntakeSourceStore {
  /** The row, held until the run ends; null where nothing came by it yet. */
  async hold(tx: Tx, { organizationId, kind, sourceRef }: Identity): Promise<IntakeSourceRow | null> {
    const lock = forUpdate(tx);
    const where = 'organization_id = ? AND kind = ? AND source_ref = ?';
    const sql = `SELECT id FROM intake_source WHERE ${where}${lock}`;
    if (lock !== '') await tx.query(sql, [organizationId, kind, sourceRef]);
    return tx.findOneBy(IntakeSourceRow, { organizationId, kind, sourceRef });
  }

  /** False where another transaction was first. */
  async begin(tx: Tx, row: IntakeSourceRow): Promise<boolean> {
    try {
      await tx.insert(IntakeSourceRow, row);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  async note(tx: Tx, { id, ...change }: Partial<IntakeSourceRow> & { id: string }): Promise<void> {
    await tx.update(IntakeSourceRow, { id }, change);
  }

  list(tx: Tx, organizationId: string): Promise<IntakeSourceRow[]> {
    return tx.findBy(IntakeSourceRow, { organizationId });
  }
}
