import { Injectable } from '@nestjs/common';
import { UNDO_SECONDS } from '@suian/domain/triage/undo-window';
import { In } from 'typeorm';
import { SystemClock } from '../../../platform/clock.js';
import { Sealer } from '../../../platform/crypto.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { ProposalRecord } from './tier-proposal.store.js';
import { TierUndoRow } from './tier-undo.entity.js';

/** What a decision did to the plan: its version since, and why it had its tier before. */
export interface PlanBefore {
  versionAfter: number;
  tierReason: string;
}

export type UndoRecord = Omit<TierUndoRow, 'planVersionAfter' | 'reasonBeforeCipher'> & {
  plan: PlanBefore | null;
};

/** What can be taken back: at most the newest decision on each proposal. */
@Injectable()
export class TierUndoStore {
  constructor(
    private readonly sealer: Sealer,
    private readonly system: SystemClock,
  ) {}

  async find(tx: Tx, proposalId: string): Promise<UndoRecord | null> {
    const row = await tx.findOneBy(TierUndoRow, { proposalId });
    if (!row) return null;
    const { planVersionAfter, reasonBeforeCipher, ...undo } = row;
    if (planVersionAfter === null || reasonBeforeCipher === null) return { ...undo, plan: null };
    const tierReason = this.sealer.open(placeOf(proposalId), reasonBeforeCipher);
    return { ...undo, plan: { versionAfter: planVersionAfter, tierReason } };
  }

  async keep(
    tx: Tx,
    proposal: Pick<ProposalRecord, 'id' | 'organizationId'>,
    { byStaff, versionAfter, plan }: Pick<UndoRecord, 'byStaff' | 'versionAfter' | 'plan'>,
  ): Promise<void> {
    const { id: proposalId, organizationId } = proposal;
    const row = {
      organizationId,
      byStaff,
      state: 'open' as const,
      versionAfter,
      planVersionAfter: plan?.versionAfter ?? null,
      reasonBeforeCipher: plan ? this.sealer.seal(placeOf(proposalId), plan.tierReason) : null,
      at: this.system.now(),
    };
    const known = await tx.update(TierUndoRow, { proposalId }, row);
    if (known.affected === 0) await tx.insert(TierUndoRow, { proposalId, ...row });
  }

  /** It was taken back; the row stays, so that a second press is known. */
  async spend(tx: Tx, proposalId: string): Promise<void> {
    await tx.update(TierUndoRow, { proposalId }, { state: 'undone' });
  }

  /** Until when this person may take each of these back; what he may not is left out. */
  async offered(
    tx: Tx,
    staffId: string,
    proposals: readonly Pick<ProposalRecord, 'id' | 'version'>[],
  ): Promise<Map<string, Date>> {
    const where = { proposalId: In(proposals.map(({ id }) => id)), byStaff: staffId, state: 'open' as const };
    const rows = await tx.find(TierUndoRow, { where });
    const offers = rows.flatMap(({ proposalId, versionAfter, at }) => {
      const until = new Date(at.getTime() + UNDO_SECONDS * 1000);
      const isOpen = proposals.some((each) => each.id === proposalId && each.version === versionAfter);
      return isOpen && this.system.now() <= until ? [[proposalId, until] as const] : [];
    });
    return new Map(offers);
  }
}

function placeOf(rowId: string) {
  return { table: 'tier_undo', column: 'reason_before_cipher', rowId };
}
