import { Injectable } from '@nestjs/common';
import type { MessageQuery } from '@suian/contracts/messages';
import { storedInstant } from '../../../platform/database/columns.js';
import { rowsOf } from '../../../platform/database/raw-sql.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { In } from 'typeorm';
import type { Scope } from '../../patients/index.js';
import { MessageRow } from './message.entity.js';

/** A person has to decide about it, and nobody has. */
const UNDECIDED = "state IN ('unknown', 'failed') AND settled_by IS NULL";

const SHOWN: Readonly<Record<NonNullable<MessageQuery['show']> | 'undecided', string>> = {
  undecided: UNDECIDED,
  unknown: "state = 'unknown' AND settled_by IS NULL",
  failed: "state = 'failed' AND settled_by IS NULL",
  waiting: "state = 'waiting'",
  all: '1 = 1',
};

export type MessageCounts = Record<'unknown' | 'failed' | 'waiting', number>;

/** Messages as a supervisor's list: newest first, in his departments. */
@Injectable()
export class MessageListStore {
  async page(
    tx: Tx,
    scope: Scope,
    show: keyof typeof SHOWN,
    window: { limit: number; before: string | null },
  ): Promise<MessageRow[]> {
    const { sql: mine, parameters } = inScope(scope);
    const after = window.before === null ? '' : ' AND id < ?';
    const sql = `SELECT id FROM message WHERE ${mine} AND ${SHOWN[show]}${after} ORDER BY id DESC LIMIT ${window.limit}`;
    const ids = await rowsOf<{ id: string }>(tx, sql, [
      ...parameters,
      ...(window.before === null ? [] : [window.before]),
    ]);
    const where = { id: In(ids.map(({ id }) => id)) };
    return ids.length === 0 ? [] : tx.find(MessageRow, { where, order: { id: 'DESC' } });
  }

  async counts(tx: Tx, scope: Scope): Promise<MessageCounts> {
    const { sql: mine, parameters } = inScope(scope);
    return this.counted(tx, mine, parameters);
  }

  /** Of everybody: figures that should read zero. `overdue`: waiting since before `since`. */
  async figures(tx: Tx, since: Date): Promise<MessageCounts & { overdue: number }> {
    const [late] = await rowsOf<{ n: number }>(
      tx,
      "SELECT COUNT(*) AS n FROM message WHERE state = 'waiting' AND not_before < ?",
      [storedInstant(since)],
    );
    return { ...(await this.counted(tx, '1 = 1', [])), overdue: Number(late?.n ?? 0) };
  }

  private async counted(tx: Tx, where: string, parameters: string[]): Promise<MessageCounts> {
    const sql = `SELECT state, COUNT(*) AS n FROM message WHERE ${where} AND (state = 'waiting' OR (${UNDECIDED})) GROUP BY state`;
    const rows = await rowsOf<{ state: keyof MessageCounts; n: number }>(tx, sql, parameters);
    const counts: MessageCounts = { unknown: 0, failed: 0, waiting: 0 };
    for (const { state, n } of rows) counts[state] = Number(n);
    return counts;
  }
}

function inScope({ organizationId, departmentIds, seesUnassigned }: Scope): {
  sql: string;
  parameters: string[];
} {
  const marks = departmentIds.map(() => '?').join(', ');
  const mine = departmentIds.length > 0 ? `department_id IN (${marks})` : '1 = 0';
  const unassigned = seesUnassigned ? ' OR department_id IS NULL' : '';
  return {
    sql: `organization_id = ? AND (${mine}${unassigned})`,
    parameters: [organizationId, ...departmentIds],
  };
}
