import { Injectable } from '@nestjs/common';
import type { FactCard, PatientTiers, TierProposalCard } from '@suian/contracts/tier-cards';
import { adherenceGroup } from '@suian/domain/tier/adherence-group';
import { sourceOf, tierRuleSets } from '@suian/domain/tier/rule-sets';
import { Clock } from '../../platform/clock.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { PlanTiers } from '../care-plans/index.js';
import { Identity } from '../identity/index.js';
import { KnownFacts } from './known-facts.js';
import { TierFactStore, type FactRecord } from './persistence/tier-fact.store.js';
import { TierProposalStore, type ProposalRecord } from './persistence/tier-proposal.store.js';
import { TierUndoStore } from './persistence/tier-undo.store.js';
import { tierHistory } from './tier-history.js';

type Names = ReadonlyMap<string, string>;

/** Facts and proposals as the console shows them. */
@Injectable()
export class ProposalCards {
  constructor(
    private readonly facts: TierFactStore,
    private readonly proposals: TierProposalStore,
    private readonly undos: TierUndoStore,
    private readonly known: KnownFacts,
    private readonly planTiers: PlanTiers,
    private readonly identity: Identity,
    private readonly clock: Clock,
  ) {}

  async ofPatient(tx: Tx, patientId: string): Promise<PatientTiers> {
    const facts = await this.facts.ofPatient(tx, patientId);
    const proposals = await this.proposals.ofPatient(tx, patientId);
    const changes = await this.planTiers.changesOf(tx, patientId);
    const records = await this.known.recordsOf(tx, [patientId], this.clock.now());
    const names = await this.identity.staffNames(tx, [
      ...facts.map(({ byStaff }) => byStaff),
      ...changes.flatMap(({ byStaff }) => byStaff ?? []),
    ]);
    const cards = await this.of(tx, proposals, null);
    return {
      facts: facts.map((fact) => factCard(fact, names)),
      proposals: cards,
      history: tierHistory(cards, changes, names),
      adherence: adherenceGroup(records.get(patientId) ?? {}),
    };
  }

  /** `viewerId`: whose decisions may still be taken back; null: nobody's. */
  async of(
    tx: Tx,
    proposals: readonly ProposalRecord[],
    viewerId: string | null,
  ): Promise<TierProposalCard[]> {
    const deciders = proposals.flatMap(({ decidedBy }) => decidedBy ?? []);
    const names = await this.identity.staffNames(tx, deciders);
    const offers = viewerId === null ? null : await this.undos.offered(tx, viewerId, proposals);
    return proposals.map((each) => proposalCard(each, names, offers?.get(each.id) ?? null));
  }
}

function factCard({ id, code, value, observedOn, byStaff, at }: FactRecord, names: Names): FactCard {
  return { id, code, value, observedOn, by: names.get(byStaff) ?? null, at: at.toISOString() };
}

function proposalCard(proposal: ProposalRecord, names: Names, undoUntil: Date | null): TierProposalCard {
  const { id, version, carePlanId, fromTier, toTier, reasons, missing, judgedBy, facts, state } = proposal;
  const { madeAt, decidedTier, decidedBy, decidedAt, reason, expiresOn } = proposal;
  return {
    id,
    version,
    planId: carePlanId,
    from: fromTier,
    to: toTier,
    reasons: reasons.map((each) => ({ ...each, source: sourceOf(judgedBy, each.code) })),
    missing,
    judgedBy: judgedBy.map(({ key, version: of, tier }) => {
      const name = tierRuleSets([key])[0]?.name ?? key;
      return { key, version: of, name, tier: tier ?? null };
    }),
    facts,
    state,
    madeAt: madeAt.toISOString(),
    decidedTier,
    decidedBy: decidedBy === null ? null : (names.get(decidedBy) ?? null),
    decidedAt: decidedAt?.toISOString() ?? null,
    reason,
    expiresOn,
    undoUntil: undoUntil?.toISOString() ?? null,
  };
}
