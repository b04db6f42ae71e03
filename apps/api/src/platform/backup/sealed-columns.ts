import { Sealer } from '../crypto.js';
import { SEALED } from '../database/columns.js';
import { rowsOf } from '../database/raw-sql.js';
import type { Tx } from '../database/unit-of-work.js';

/** A column of envelopes; `key` is the primary key, which is bound into each. */
export interface SealedColumn {
  table: string;
  column: string;
  key: string;
}

interface SealedValue {
  id: string;
  value: string;
}

/** Every sealed column there is, read from the row classes: a new one is never forgotten. */
export function sealedColumns(tx: Tx): SealedColumn[] {
  return tx.connection.entityMetadatas.flatMap(({ tableName, columns, primaryColumns }) =>
    columns
      .filter(({ databaseName, comment }) => databaseName.endsWith('_cipher') || comment === SEALED)
      .map(({ databaseName }) => {
        const [key, second] = primaryColumns;
        if (!key || second) throw new Error(`${tableName}.${databaseName} is sealed but has no single key`);
        return { table: tableName, column: databaseName, key: key.databaseName };
      }),
  );
}

/** Up to `limit` values of a column that are sealed with another key than these, after `after`, by primary key. */
export function sealedOtherwise(
  tx: Tx,
  { table, column, key }: SealedColumn,
  { than, after = '', limit }: { than: readonly string[]; after?: string; limit: number },
): Promise<SealedValue[]> {
  const others = than.map(() => `AND \`${column}\` NOT LIKE ? `).join('');
  const sql =
    `SELECT \`${key}\` AS id, \`${column}\` AS value FROM \`${table}\` ` +
    `WHERE \`${key}\` > ? AND \`${column}\` LIKE ? ${others}ORDER BY \`${key}\` LIMIT ${limit}`;
  return rowsOf<SealedValue>(tx, sql, [after, 'v1.%', ...than.map((id) => `v1.${id}.%`)]);
}

/** A key that rows are sealed with, and whether we have it and it opens them. */
export interface KeyInUse {
  id: string;
  opens: boolean;
}

/** Names of the keys that rows are sealed with; each is tried on one row of each column. */
export async function keysInUse(tx: Tx, sealer: Sealer): Promise<KeyInUse[]> {
  const opens = new Map<string, boolean>();
  for (const place of sealedColumns(tx)) {
    const met: string[] = [];
    for (;;) {
      const [row] = await sealedOtherwise(tx, place, { than: met, limit: 1 });
      const id = row && Sealer.keyIdOf(row.value);
      if (!row || !id) break;
      met.push(id);
      opens.set(id, (opens.get(id) ?? true) && canOpen(sealer, place, row));
    }
  }
  return [...opens].map(([id, isOpen]) => ({ id, opens: isOpen })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function canOpen(sealer: Sealer, { table, column }: SealedColumn, { id, value }: SealedValue): boolean {
  try {
    sealer.open({ table, column, rowId: id }, value);
    return true;
  } catch {
    return false;
  }
}
