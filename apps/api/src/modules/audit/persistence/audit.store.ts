import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { AuditEntryRow } from './audit-entry.entity.js';

export type NewAuditEntry = Omit<AuditEntryRow, 'sequence'>;

interface Slice {
  /** Rows to read. */
  count: number;
  /** Only entries older than this sequence. */
  before: number | null;
  /** Only what this kind of actor did; left out: everybody. */
  by?: AuditEntryRow['actorKind'];
}

@Injectable()
export class AuditStore {
  async append(tx: Tx, entry: NewAuditEntry): Promise<void> {
    await tx.insert(AuditEntryRow, entry);
  }

  /** Newest first. */
  ofPatient(
    tx: Tx,
    organizationId: string,
    patientId: string,
    { count, before, by }: Slice,
  ): Promise<AuditEntryRow[]> {
    return tx.find(AuditEntryRow, {
      where: {
        organizationId,
        patientId,
        ...(by ? { actorKind: by } : {}),
        ...(before === null ? {} : { sequence: LessThan(before) }),
      },
      order: { sequence: 'DESC' },
      take: count,
    });
  }

  /** The newest entry of one person and action. */
  async lastOf(
    tx: Tx,
    where: { organizationId: string; actorId: string; action: string },
  ): Promise<AuditEntryRow | null> {
    const [row] = await tx.find(AuditEntryRow, { where, order: { sequence: 'DESC' }, take: 1 });
    return row ?? null;
  }
}
