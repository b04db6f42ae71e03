import type { FactCard, TierHistoryEntry, TierProposalCard } from '@suian/contracts/tier-cards';
import { writeFact, writeTier } from '@suian/fhir/write-tier';
import type { Resource } from '@suian/fhir/write-resource';
import { ownFileWords } from '../../../own-file-words.js';
import type { OwnPast } from './own-past.js';

const { tierNames, tierKinds, facts: factWords, yes, no, decisions } = ownFileWords;

/** What his tier was judged by, each tier he had, and what was made of each proposal. */
export function tierResources({ patient, tiers }: OwnPast): Resource[] {
  const patientId = patient.id;
  return [
    ...tiers.facts.map(({ id, code, value, observedOn }) =>
      writeFact({
        id,
        patientId,
        code,
        value,
        observedOn,
        words: factWords[code],
        unit: typeof value === 'number' ? '%' : null,
      }),
    ),
    ...tiers.proposals.map((proposal) =>
      writeTier({
        id: proposal.id,
        patientId,
        tier: proposal.to,
        tierWords: tierNames[proposal.to],
        judgedBy: proposal.judgedBy.map(({ version }) => version).join(' '),
        reasons: proposal.reasons.map(({ words }) => words),
        isDecided: proposal.decidedAt !== null,
        decision: proposal.decidedAt === null ? null : decisionWords(proposal),
        madeAt: proposal.madeAt,
      }),
    ),
    ...plainChanges(tiers).map((change) =>
      writeTier({
        id: change.id,
        patientId,
        tier: change.to,
        tierWords: tierNames[change.to],
        judgedBy: tierKinds[change.kind],
        reasons: change.reason === null ? [] : [change.reason],
        isDecided: true,
        decision: change.by,
        madeAt: change.at,
      }),
    ),
  ];
}

type PlainChange = TierHistoryEntry & { kind: 'first' | 'by-hand' };

/** Tiers that no proposal is behind; the others are told with theirs. */
export function plainChanges({ history }: OwnPast['tiers']): PlainChange[] {
  return history.filter((each): each is PlainChange => each.kind === 'first' || each.kind === 'by-hand');
}

export function changeWords({ kind, to, by, reason }: PlainChange): string {
  const said = [reason, by].filter((each) => each !== null && each !== '');
  return ownFileWords.tierChange(tierKinds[kind], tierNames[to], said.join('，'));
}

export function factWordsOf({ code, value }: FactCard): string {
  const said = typeof value === 'number' ? `${value}%` : value ? yes : no;
  return ownFileWords.fact(factWords[code], said);
}

export function proposalWords(proposal: TierProposalCard): string {
  const reasons = proposal.reasons.map(({ words }) => words).join('；');
  return ownFileWords.proposal(tierNames[proposal.to], reasons, decisionWords(proposal));
}

function decisionWords({ state, decidedTier, decidedBy, reason }: TierProposalCard): string {
  const tier = decidedTier === null ? '' : tierNames[decidedTier];
  return [decisions[state], tier, decidedBy ?? '', reason ?? ''].filter((each) => each !== '').join('，');
}
