import { Injectable } from '@nestjs/common';
import type { FactCard, PatientTiers, TierProposalCard } from '@suian/contracts/tier-cards';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Identity } from '../identity/index.js';
import { TierFactStore, type FactRecord } from './persistence/tier-fact.store.js';
import { TierProposalStore, type ProposalRecord } from './persistence/tier-proposal.store.js';

type Names = ReadonlyMap<string, string>;

/** Facts and proposals as the console shows them. */
@Injectable()
export class ProposalCards {
  constructor(
    private readonly facts: TierFactStore,
    private readonly proposals: TierProposalStore,
    private readonly identity: Identity,
  ) {}

  async ofPatient(tx: Tx, patientId: string): Promise<PatientTiers> {
    const facts = await this.facts.ofPatient(tx, patientId);
    const proposals = await this.proposals.ofPatient(tx, patientId);
    const names = await this.identity.staffNames(
      tx,
      facts.map(({ byStaff }) => byStaff),
    );
    return { facts: facts.map((fact) => factCard(fact, names)), proposals: await this.of(tx, proposals) };
  }

  async of(tx: Tx, proposals: readonly ProposalRecord[]): Promise<TierProposalCard[]> {
    const deciders = proposals.flatMap(({ decidedBy }) => decidedBy ?? []);
    const names = await this.identity.staffNames(tx, deciders);
    return proposals.map((proposal) => proposalCard(proposal, names));
  }
}

function factCard({ id, code, value, observedOn, byStaff, at }: FactRecord, names: Names): FactCard {
  return { id, code, value, observedOn, by: names.get(byStaff) ?? null, at: at.toISOString() };
}

function proposalCard(proposal: ProposalRecord, names: Names): TierProposalCard {
  const { id, version, carePlanId, fromTier, toTier, reasons, missing, judgedBy, state } = proposal;
  const { madeAt, decidedTier, decidedBy, decidedAt, reason, expiresOn } = proposal;
  return {
    id,
    version,
    planId: carePlanId,
    from: fromTier,
    to: toTier,
    reasons: reasons.map(({ code, words }) => ({ code, words })),
    missing,
    judgedBy: [...judgedBy],
    state,
    madeAt: madeAt.toISOString(),
    decidedTier,
    decidedBy: decidedBy === null ? null : (names.get(decidedBy) ?? null),
    decidedAt: decidedAt?.toISOString() ?? null,
    reason,
    expiresOn,
  };
}
