import { Injectable } from '@nestjs/common';
import { forUpdate } from '../../../platform/database/dialect.js';
import { rowsOf } from '../../../platform/database/raw-sql.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { SEALED_COLUMNS, type StoredEntry } from '../chain/sealed-content.js';
import { AuditHeadRow, AuditLinkRow } from './audit-chain.entity.js';

/** Where a chain ends; `sequence` is that of its last entry, 0 before the first. */
export interface ChainEnd {
  position: number;
  hash: string;
  sequence: number;
}

/** A link with the entry it seals; the entry's columns are null where it is gone. */
export type LinkedEntry = StoredEntry & {
  link_sequence: number;
  link_position: number;
  link_hash: string;
};

const COLUMNS = SEALED_COLUMNS.map((column) => `e.${column}`).join(', ');
const EMPTY: ChainEnd = { position: 0, hash: '', sequence: 0 };

/** The chain over the entries. Takes whatever reads, so that the operator's command can use it too. */
@Injectable()
export class AuditChainStore {
  /** The end of a chain, held until the run ends. */
  async end(tx: Tx, organizationId: string): Promise<ChainEnd> {
    const sql = `SELECT position, hash FROM audit_head WHERE organization_id = ?${forUpdate(tx)}`;
    const [head] = await rowsOf<{ position: number; hash: string }>(tx, sql, [organizationId]);
    if (!head) return EMPTY;
    const { sequence } = await tx.findOneByOrFail(AuditLinkRow, { organizationId, position: head.position });
    return { ...head, sequence };
  }

  /** Entries after a sequence, as they are stored, in order. */
  entriesAfter(tx: Tx, organizationId: string, sequence: number, limit: number): Promise<StoredEntry[]> {
    const sql = `SELECT ${COLUMNS} FROM audit_entry e WHERE e.organization_id = ? AND e.sequence > ? ORDER BY e.sequence LIMIT ${limit}`;
    return rowsOf<StoredEntry>(tx, sql, [organizationId, sequence]);
  }

  /** `links`: in order, not empty. */
  async append(tx: Tx, organizationId: string, links: AuditLinkRow[], sealedAt: Date): Promise<void> {
    const last = links.at(-1);
    if (!last) return;
    await tx.insert(AuditLinkRow, links);
    const head = { position: last.position, hash: last.hash, sealedAt };
    const moved = await tx.update(AuditHeadRow, { organizationId }, head);
    if (!moved.affected) await tx.insert(AuditHeadRow, { organizationId, ...head });
  }

  head(tx: Tx, organizationId: string): Promise<AuditHeadRow | null> {
    return tx.findOneBy(AuditHeadRow, { organizationId });
  }

  /** Every organization that has an entry, a link or a head. */
  async organizations(tx: Tx): Promise<string[]> {
    const tables = ['audit_head', 'audit_link', 'audit_entry'];
    const sql = tables.map((table) => `SELECT organization_id FROM ${table}`).join(' UNION ');
    const rows = await rowsOf<{ organization_id: string }>(tx, `${sql} ORDER BY 1`);
    return rows.map((row) => row.organization_id);
  }

  linksAfter(tx: Tx, organizationId: string, position: number, limit: number): Promise<LinkedEntry[]> {
    const link = 'l.sequence AS link_sequence, l.position AS link_position, l.hash AS link_hash';
    const sql = `SELECT ${link}, ${COLUMNS} FROM audit_link l LEFT JOIN audit_entry e ON e.sequence = l.sequence WHERE l.organization_id = ? AND l.position > ? ORDER BY l.position LIMIT ${limit}`;
    return rowsOf<LinkedEntry>(tx, sql, [organizationId, position]);
  }

  /** Sequences of entries without a link, up to and after the end of the chain. */
  async unlinked(tx: Tx, organizationId: string, end: number): Promise<{ within: number[]; after: number }> {
    const without = 'FROM audit_entry e LEFT JOIN audit_link l ON l.sequence = e.sequence';
    const where = 'WHERE l.sequence IS NULL AND e.organization_id = ?';
    const within = await rowsOf<{ sequence: number }>(
      tx,
      `SELECT e.sequence ${without} ${where} AND e.sequence <= ? ORDER BY e.sequence`,
      [organizationId, end],
    );
    const [after] = await rowsOf<{ n: number }>(
      tx,
      `SELECT COUNT(*) AS n ${without} ${where} AND e.sequence > ?`,
      [organizationId, end],
    );
    return { within: within.map(({ sequence }) => sequence), after: after?.n ?? 0 };
  }

  /** Entries recorded before an instant that no link seals; looks at the newest 10 000 only. */
  async unsealedBefore(tx: Tx, instant: number): Promise<number> {
    const newest = '(SELECT COALESCE(MAX(sequence), 0) FROM audit_entry) - 10000';
    const sql = `SELECT COUNT(*) AS n FROM audit_entry e WHERE e.sequence > ${newest} AND e.recorded_at < ? AND NOT EXISTS (SELECT 1 FROM audit_link l WHERE l.sequence = e.sequence)`;
    const [row] = await rowsOf<{ n: number }>(tx, sql, [instant]);
    return row?.n ?? 0;
  }
}
