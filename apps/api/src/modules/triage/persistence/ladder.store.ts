import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { instantFromStored } from '../../../platform/database/columns.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { AlertEvidenceRow } from './alert-paper.entity.js';
import { AlertTellingRow } from './alert-telling.entity.js';
import { AlertRow } from './alert.entity.js';

export type LadderColumns = Pick<AlertRow, 'claimDueAt' | 'rung' | 'rungAt' | 'nextRungAt' | 'resolveDueAt'>;

@Injectable()
export class LadderStore {
  async addTellings(tx: Tx, tellings: AlertTellingRow[]): Promise<void> {
    if (tellings.length > 0) await tx.insert(AlertTellingRow, tellings);
  }

  /** Oldest first. */
  tellingsOf(tx: Tx, alertId: string): Promise<AlertTellingRow[]> {
    return tx.find(AlertTellingRow, { where: { alertId }, order: { at: 'ASC', id: 'ASC' } });
  }

  /** Without a new version: a nurse who has the alert before her may still act on what she reads. */
  async move(tx: Tx, alertId: string, columns: LadderColumns): Promise<void> {
    await tx.update(AlertRow, { id: alertId }, columns);
  }

  /** When each of these alerts first had an answer that is critical; others are left out. */
  async criticalSince(tx: Tx, alertIds: string[]): Promise<Map<string, Date>> {
    if (alertIds.length === 0) return new Map();
    const rows = await tx
      .createQueryBuilder(AlertEvidenceRow, 'evidence')
      .select('evidence.alertId', 'alertId')
      .addSelect('MIN(evidence.at)', 'at')
      .where({ alertId: In(alertIds), severity: 'critical' })
      .groupBy('evidence.alertId')
      .getRawMany<{ alertId: string; at: number | string }>();
    return new Map(rows.map(({ alertId, at }) => [alertId, instantFromStored(at)]));
  }
}
