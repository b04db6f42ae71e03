import { Injectable } from '@nestjs/common';
import type { TierBoard, TierTab } from '@suian/contracts/tiers';
import type { RiskTier } from '@suian/domain/schedule/pathway';
import { storedInstant } from '../../../platform/database/columns.js';
import { rowsOf } from '../../../platform/database/raw-sql.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../patients/index.js';
import { TierProposalStore, type ProposalRecord } from './tier-proposal.store.js';

export interface TabPage {
  show: TierTab;
  count: number;
  /** Decided ones from then on. */
  since: Date;
  /** Sort key and id of the last row shown. */
  after: readonly [number, string] | null;
}

export interface WaitingRow {
  patientId: string;
  planId: string;
  from: RiskTier;
  to: RiskTier;
}

/** The tiers of a proposal differ: one that ends at 高危 or starts at 低危 raises. */
const LOWERS = "(CASE WHEN to_tier = 'high' OR from_tier = 'low' THEN 0 ELSE 1 END)";
const WAITS = "active = 'yes'";
const TAKEN = "state = 'accepted' AND decided_at >= ?";
const CHANGED = "state IN ('overridden', 'rejected') AND decided_at >= ?";

/** Which proposals stand on the board, and how many; every condition starts with the organization. */
@Injectable()
export class TierBoardStore {
  constructor(private readonly proposals: TierProposalStore) {}

  async page(tx: Tx, scope: Scope, tab: TabPage): Promise<ProposalRecord[]> {
    const found = await rowsOf<{ id: string }>(tx, ...pageSql(scope, tab));
    const ids = found.map(({ id }) => id);
    const proposals = await this.proposals.byIds(tx, ids);
    return ids.flatMap((id) => proposals.find((each) => each.id === id) ?? []);
  }

  async counts(tx: Tx, scope: Scope, since: Date): Promise<TierBoard['counts']> {
    const mine = inScope(scope);
    const [waits] = await rowsOf<{ n: number }>(
      tx,
      `SELECT COUNT(*) AS n FROM tier_proposal WHERE ${mine.sql} AND ${WAITS}`,
      mine.values,
    );
    const decided = await rowsOf<{ state: string; n: number }>(
      tx,
      `SELECT state, COUNT(*) AS n FROM tier_proposal
        WHERE ${mine.sql} AND state IN ('accepted', 'overridden', 'rejected') AND decided_at >= ? GROUP BY state`,
      [...mine.values, storedInstant(since)],
    );
    const countOf = (state: string) => Number(decided.find((each) => each.state === state)?.n ?? 0);
    const changed = countOf('overridden') + countOf('rejected');
    return { waiting: Number(waits?.n ?? 0), accepted: countOf('accepted'), changed };
  }

  async waiting(tx: Tx, scope: Scope): Promise<WaitingRow[]> {
    const mine = inScope(scope);
    const rows = await rowsOf<{ patientId: string; planId: string; fromTier: RiskTier; toTier: RiskTier }>(
      tx,
      `SELECT patient_id AS patientId, care_plan_id AS planId, from_tier AS fromTier, to_tier AS toTier
        FROM tier_proposal WHERE ${mine.sql} AND ${WAITS}`,
      mine.values,
    );
    return rows.map(({ fromTier, toTier, ...row }) => ({ ...row, from: fromTier, to: toTier }));
  }
}

/** Where a row stands on its tab: waiting ones that raise first, decided ones by when. */
export function sortKeyOf(show: TierTab, { fromTier, toTier, decidedAt }: ProposalRecord): number {
  if (show !== 'waiting') return decidedAt === null ? 0 : storedInstant(decidedAt);
  return toTier === 'high' || fromTier === 'low' ? 0 : 1;
}

function pageSql(scope: Scope, { show, count, since, after }: TabPage): [string, (string | number)[]] {
  const mine = inScope(scope);
  const isWaiting = show === 'waiting';
  const [key, further, order] = isWaiting ? [LOWERS, '>', 'ASC'] : ['decided_at', '<', 'DESC'];
  const state = isWaiting ? WAITS : show === 'accepted' ? TAKEN : CHANGED;
  const page = after ? ` AND (${key} ${further} ? OR (${key} = ? AND id < ?))` : '';
  const sql = `SELECT id FROM tier_proposal WHERE ${mine.sql} AND ${state}${page}
    ORDER BY ${key} ${order}, id DESC LIMIT ${count}`;
  const from = isWaiting ? [] : [storedInstant(since)];
  return [sql, [...mine.values, ...from, ...(after ? [after[0], after[0], after[1]] : [])]];
}

/** Of my departments, and of 待分科 where I see it. */
function inScope({ organizationId, departmentIds, seesUnassigned }: Scope) {
  const marks = departmentIds.map(() => '?').join(', ');
  const mine = departmentIds.length > 0 ? `department_id IN (${marks})` : '1 = 0';
  const unassigned = seesUnassigned ? ' OR department_id IS NULL' : '';
  return {
    sql: `organization_id = ? AND (${mine}${unassigned})`,
    values: [organizationId, ...departmentIds],
  };
}
