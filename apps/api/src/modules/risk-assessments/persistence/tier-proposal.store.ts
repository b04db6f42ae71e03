import { Injectable } from '@nestjs/common';
import type { JudgedFact } from '@suian/contracts/tier-cards';
import type { LocalDate } from '@suian/domain/kernel/local-date';
import type { TierReason } from '@suian/domain/tier/tier-rules';
import { In } from 'typeorm';
import { Sealer } from '../../../platform/crypto.js';
import { forUpdate } from '../../../platform/database/dialect.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/http/app-error.js';
import { newId } from '../../../platform/ids.js';
import { TierProposalRow } from './tier-proposal.entity.js';

/** A proposal with its reasons, its facts and the decision's reason opened. */
export type ProposalRecord = Omit<TierProposalRow, 'reasonsCipher' | 'reasonCipher' | 'factsCipher'> & {
  reasons: TierReason[];
  facts: JudgedFact[];
  reason: string | null;
};

/** What became of it; nothing is opened. */
export type Outcome = Pick<
  TierProposalRow,
  'id' | 'carePlanId' | 'toTier' | 'basisHash' | 'state' | 'active' | 'expiresOn'
>;

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
  | 'facts'
  | 'basisHash'
  | 'madeAt'
>;

type Decision = Pick<
  ProposalRecord,
  'state' | 'decidedTier' | 'decidedBy' | 'decidedAt' | 'reason' | 'expiresOn'
>;

const WAITING = {
  state: 'waiting',
  active: 'yes',
  decidedTier: null,
  decidedBy: null,
  decidedAt: null,
  reasonCipher: null,
  expiresOn: null,
} as const;

const OUTCOME = {
  id: true,
  carePlanId: true,
  toTier: true,
  basisHash: true,
  state: true,
  active: true,
  expiresOn: true,
} as const;

@Injectable()
export class TierProposalStore {
  constructor(private readonly sealer: Sealer) {}

  /** `knownUntil`: nobody need decide about it until that day; null: it waits for a decision. */
  async add(
    tx: Tx,
    { reasons, facts, ...given }: NewProposal,
    knownUntil: LocalDate | null = null,
  ): Promise<string> {
    const id = newId();
    const standing =
      knownUntil === null
        ? WAITING
        : ({ ...WAITING, state: 'known', active: null, expiresOn: knownUntil } as const);
    const reasonsCipher = this.sealer.seal(place(id, 'reasons_cipher'), JSON.stringify(reasons));
    const factsCipher = this.sealer.seal(place(id, 'facts_cipher'), JSON.stringify(facts));
    await tx.insert(TierProposalRow, { ...given, ...standing, version: 1, id, reasonsCipher, factsCipher });
    return id;
  }

  /** Held until the run ends. */
  async findHeld(tx: Tx, organizationId: string, id: string): Promise<ProposalRecord | null> {
    await tx.query(`SELECT id FROM tier_proposal WHERE id = ?${forUpdate(tx)}`, [id]);
    const row = await tx.findOneBy(TierProposalRow, { organizationId, id });
    return row && this.open(row);
  }

  /** Of these plans, newest first. */
  outcomesOf(tx: Tx, carePlanIds: readonly string[]): Promise<Outcome[]> {
    const where = { carePlanId: In([...carePlanIds]) };
    return tx.find(TierProposalRow, { where, order: { id: 'DESC' }, select: OUTCOME });
  }

  /** Newest first. */
  async ofPatient(tx: Tx, patientId: string): Promise<ProposalRecord[]> {
    const rows = await tx.find(TierProposalRow, { where: { patientId }, order: { id: 'DESC' } });
    return rows.map((row) => this.open(row));
  }

  async byIds(tx: Tx, ids: readonly string[]): Promise<ProposalRecord[]> {
    const rows = await tx.findBy(TierProposalRow, { id: In([...ids]) });
    return rows.map((row) => this.open(row));
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

  /** A decision was taken back: it waits as before. Throws row.changed-meanwhile, or meets another that waits. */
  async reopen(tx: Tx, id: string, version: number): Promise<void> {
    const done = await tx.update(TierProposalRow, { id, version }, { ...WAITING, version: version + 1 });
    if (done.affected !== 1) throw new AppError('row.changed-meanwhile');
  }

  basisOf(content: unknown): string {
    return this.sealer.fingerprint(JSON.stringify(content));
  }

  private open({ reasonsCipher, reasonCipher, factsCipher, ...row }: TierProposalRow): ProposalRecord {
    const opened = (column: string, sealed: string | null) =>
      sealed === null ? null : this.sealer.open(place(row.id, column), sealed);
    const reasons = JSON.parse(opened('reasons_cipher', reasonsCipher) ?? '[]') as TierReason[];
    const facts = JSON.parse(opened('facts_cipher', factsCipher) ?? '[]') as JudgedFact[];
    return { ...row, reasons, facts, reason: opened('reason_cipher', reasonCipher) };
  }
}

function place(rowId: string, column: string) {
  return { table: 'tier_proposal', column, rowId };
}
