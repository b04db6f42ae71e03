import type { EntityManager } from 'typeorm';
import { DatabaseError } from './errors.js';

type Parameter = string | number | boolean | Uint8Array | null;

/** Rows of a SELECT. Instants are epoch milliseconds, flags 0 or 1, JSON is text: on both engines. */
export async function rowsOf<T>(tx: EntityManager, sql: string, parameters: Parameter[] = []): Promise<T[]> {
  return (await tx.query(sql, parameters)) as T[];
}

/** Sends a changing statement and returns how many rows it matched; `tx.query` answers that differently by engine. */
export async function changedRows(
  tx: EntityManager,
  sql: string,
  parameters: Parameter[] = [],
): Promise<number> {
  const { queryRunner } = tx;
  if (!queryRunner) throw new DatabaseError('MISUSE', 'not the tx of unit.run');
  const result = await queryRunner.query(sql, parameters, true);
  return result.affected ?? 0;
}
