import type { TierProposalCard, TierProposalState } from '@suian/contracts/tier-cards';
import type { RiskTier } from '@suian/domain/schedule/pathway';
import { compareTiers } from '@suian/domain/tier/compare-tiers';
import type { FactCode, FactValue } from '@suian/domain/tier/tier-rules';
import { words } from '../words.js';
import { tierWords as say } from '../words/tiers.js';
import { versionWords } from './version-words.js';

const { fact } = say;

const NUMBERS: Record<FactCode, (value: number) => string> = {
  hba1c: fact.percent,
  adherence: (share) => fact.percent(Math.round(share * 100)),
  age: fact.years,
  diagnoses: fact.items,
  'missed-calls': fact.times,
  'critical-alerts': fact.alerts,
  operation: String,
  'kidney-disease': String,
  complications: String,
  'lives-alone': String,
};

/** `9.6%`, `81 岁`, 有: a fact's value as a nurse says it. */
export function factValueWords(code: FactCode, value: FactValue): string {
  if (typeof value === 'number') return NUMBERS[code](value);
  if (code === 'lives-alone' || code === 'operation') return value ? fact.isSo : fact.isNotSo;
  return value ? fact.yes : fact.no;
}

/** 缺 HbA1c. */
export function missingWords(code: FactCode): string {
  return say.proposal.missing(code);
}

/** 糖尿病分层 t1、总体风险 t1. */
export function judgedByWords(judgedBy: TierProposalCard['judgedBy']): string {
  return judgedBy
    .map(({ name, version }) => say.proposal.judgedBy(name, versionWords(version)))
    .join(say.proposal.join);
}

/** What a decision did, in one line beside 撤回. */
export function decidedWords(
  name: string,
  { state, decidedTier }: { state: TierProposalState; decidedTier: RiskTier | null },
): string {
  if (decidedTier === null) return say.said.rejected(name);
  const tier = words.patient.tier[decidedTier];
  return state === 'accepted' ? say.said.accepted(name, tier) : say.said.overridden(name, tier);
}

export function isRaise({ from, to }: Pick<TierProposalCard, 'from' | 'to'>): boolean {
  return compareTiers(from, to) === 'raise';
}
