import { Injectable } from '@nestjs/common';
import { In, type FindOptionsWhere } from 'typeorm';
import { forUpdate } from '../../../platform/database/dialect.js';
import { rowsOf } from '../../../platform/database/raw-sql.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { MessageRow } from './message.entity.js';

export type MessageChange = Partial<
  Pick<
    MessageRow,
    'state' | 'reason' | 'fence' | 'providerId' | 'notBefore' | 'sentAt' | 'settledAt' | 'settledBy'
  >
>;

type Owner = Partial<
  Pick<MessageRow, 'kind' | 'ref' | 'occurrenceKey' | 'patientId' | 'accountId' | 'purpose'>
>;

const COLUMNS = {
  kind: 'kind',
  ref: 'ref',
  occurrenceKey: 'occurrence_key',
  patientId: 'patient_id',
  accountId: 'account_id',
  purpose: 'purpose',
} as const;

@Injectable()
export class MessageStore {
  async add(tx: Tx, rows: MessageRow[]): Promise<void> {
    await tx.insert(MessageRow, rows);
  }

  /** The row, held until the run ends: what sends it and what takes it back come one after the other. */
  async findHeld(tx: Tx, id: string): Promise<MessageRow | null> {
    const sql = `SELECT id FROM message WHERE id = ?${forUpdate(tx)}`;
    const [held] = await rowsOf<{ id: string }>(tx, sql, [id]);
    return held ? tx.findOneBy(MessageRow, { id }) : null;
  }

  async change(tx: Tx, id: string, change: MessageChange): Promise<void> {
    await tx.update(MessageRow, { id }, { ...change, version: () => 'version + 1' });
  }

  /** By attempt. */
  ofOccurrences(tx: Tx, keys: readonly string[]): Promise<MessageRow[]> {
    return tx.find(MessageRow, { where: { occurrenceKey: In([...keys]) }, order: { attempt: 'ASC' } });
  }

  /** By attempt. */
  ofRefs(tx: Tx, kind: MessageRow['kind'], refs: readonly string[]): Promise<MessageRow[]> {
    if (refs.length === 0) return Promise.resolve([]);
    return tx.find(MessageRow, { where: { kind, ref: In([...refs]) }, order: { attempt: 'ASC' } });
  }

  /** Not yet handed over, held until the run ends. */
  async waitingHeld(tx: Tx, of: Owner): Promise<string[]> {
    const owners = Object.entries(of) as [keyof Owner, string][];
    const conditions = owners.map(([name]) => `${COLUMNS[name]} = ?`).join(' AND ');
    const sql = `SELECT id FROM message WHERE ${conditions} AND state = 'waiting' ORDER BY id${forUpdate(tx)}`;
    const held = await rowsOf<{ id: string }>(
      tx,
      sql,
      owners.map(([, value]) => value),
    );
    return held.map(({ id }) => id);
  }

  async changeAll(tx: Tx, ids: readonly string[], change: MessageChange): Promise<void> {
    if (ids.length === 0) return;
    await tx.update(MessageRow, { id: In([...ids]) }, { ...change, version: () => 'version + 1' });
  }

  async assign(
    tx: Tx,
    kind: MessageRow['kind'],
    refs: readonly string[],
    departmentId: string,
  ): Promise<void> {
    if (refs.length > 0) await tx.update(MessageRow, { kind, ref: In([...refs]) }, { departmentId });
  }

  /** Handed over at some time, newest first. */
  sentTo(tx: Tx, patientId: string, limit: number): Promise<MessageRow[]> {
    const where: FindOptionsWhere<MessageRow> = { patientId, state: In(['accepted', 'unknown']) };
    return tx.find(MessageRow, { where, order: { id: 'DESC' }, take: limit });
  }
}
