import { Injectable } from '@nestjs/common';
import type { TierReason } from '@suian/domain/tier/tier-rules';
import { In, IsNull, type FindOptionsWhere } from 'typeorm';
import { Sealer } from '../../../platform/crypto.js';
import { forUpdate } from '../../../platform/database/dialect.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { newId } from '../../../platform/ids.js';
import type { Scope } from '../../patients/index.js';
import { TierProposalRow } from './tier-proposal.entity.js';

/** A proposal with its reasons and the decision's reason opened. */
export type ProposalRecord = Omit<TierProposalRow, 'reasonsCipher' | 'reasonCipher'> & {
  reasons: TierReason[];
  reason: string | null;
};

export type NewProposal = Pick<
  ProposalRecord,
  | 'organizationId'
  | 'departmentId'
  | 'patientId'
  | 'carePlanId'
  | 'fromTier'
  | 'toTier'
  | 'reasons'
  | 'missing'
  | 'judgedBy'
  | 'basisHash'
  | 'madeAt'
>;

type Decision = Pick<
  ProposalRecord,
  'state' | 'decidedTier' | 'decidedBy' | 'decidedAt' | 'reason' | 'expiresOn'
>;

const UNDECIDED = {
  decidedTier: null,
  decidedBy: null,
  decidedAt: null,
  reasonCipher: null,
  expiresOn: null,
} as const;

@Injectable()
export class TierProposalStore {
  constructor(private readonly sealer: Sealer) {}

  async add(tx: Tx, { reasons, ...given }: NewProposal): Promise<string> {
    const id = newId();
    const reasonsCipher = this.sealer.seal(place(id, 'reasons_cipher'), JSON.stringify(reasons));
    const waiting = { state: 'waiting', active: 'yes', version: 1 } as const;
    await tx.insert(TierProposalRow, { ...given, ...UNDECIDED, ...waiting, id, reasonsCipher });
    return id;
  }

  /** Held until the run ends. */
  async findHeld(tx: Tx, organizationId: string, id: string): Promise<ProposalRecord | null> {
    await tx.query(`SELECT id FROM tier_proposal WHERE id = ?${forUpdate(tx)}`, [id]);
    const row = await tx.findOneBy(TierProposalRow, { organizationId, id });
    return row && this.open(row);
  }

  /** Newest first. */
  async ofPlan(tx: Tx, carePlanId: string): Promise<ProposalRecord[]> {
    const rows = await tx.find(TierProposalRow, { where: { carePlanId }, order: { id: 'DESC' } });
    return rows.map((row) => this.open(row));
  }

  /** Newest first. */
  async ofPatient(tx: Tx, patientId: string): Promise<ProposalRecord[]> {
    const rows = await tx.find(TierProposalRow, { where: { patientId }, order: { id: 'DESC' } });
    return rows.map((row) => this.open(row));
  }

  /** Newest first; `before`: only ids before it. */
  async page(
    tx: Tx,
    scope: Scope,
    { show, count, before }: { show: 'waiting' | 'decided'; count: number; before: string | null },
  ): Promise<ProposalRecord[]> {
    const query = tx
      .createQueryBuilder(TierProposalRow, 'p')
      .where(whereOf(scope, show))
      .orderBy('p.id', 'DESC')
      .take(count);
    if (before !== null) query.andWhere('p.id < :before', { before });
    return (await query.getMany()).map((row) => this.open(row));
  }

  countWaiting(tx: Tx, scope: Scope): Promise<number> {
    return tx.count(TierProposalRow, { where: whereOf(scope, 'waiting') });
  }

  /** Throws row.changed-meanwhile where the version is not the one that was seen. */
  async decide(tx: Tx, id: string, version: number, { reason, ...decision }: Decision): Promise<void> {
    const reasonCipher = reason === null ? null : this.sealer.seal(place(id, 'reason_cipher'), reason);
    const change = { ...decision, reasonCipher, active: null, version: version + 1 };
    const done = await tx.update(TierProposalRow, { id, version, active: 'yes' }, change);
    if (done.affected !== 1) throw new AppError('row.changed-meanwhile');
  }

  /** Nobody need decide about it any more. */
  async outdate(tx: Tx, id: string): Promise<void> {
    const change = { state: 'outdated', active: null, version: () => 'version + 1' } as const;
    await tx.update(TierProposalRow, { id, active: 'yes' }, change);
  }

  basisOf(content: unknown): string {
    return this.sealer.fingerprint(JSON.stringify(content));
  }

  private open({ reasonsCipher, reasonCipher, ...row }: TierProposalRow): ProposalRecord {
    const reasons = this.sealer.open(place(row.id, 'reasons_cipher'), reasonsCipher);
    const reason =
      reasonCipher === null ? null : this.sealer.open(place(row.id, 'reason_cipher'), reasonCipher);
    return { ...row, reasons: JSON.parse(reasons) as TierReason[], reason };
  }
}

/** Of my departments, and of 待分科 where I see it. */
function whereOf(
  { organizationId, departmentIds, seesUnassigned }: Scope,
  show: 'waiting' | 'decided',
): FindOptionsWhere<TierProposalRow>[] {
  const state =
    show === 'waiting' ? { active: 'yes' as const } : { state: In(['accepted', 'overridden', 'rejected']) };
  const mine = { organizationId, ...state, departmentId: In([...departmentIds]) };
  return seesUnassigned ? [mine, { organizationId, ...state, departmentId: IsNull() }] : [mine];
}

function place(rowId: string, column: string) {
  return { table: 'tier_proposal', column, rowId };
}
