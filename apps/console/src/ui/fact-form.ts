import type { PutFactRequest } from '@suian/contracts/tiers';
import { ENTERED_FACTS, faultOfFact, type EnteredFact } from '@suian/domain/tier/entered-facts';
import type { FactCode } from '@suian/domain/tier/tier-rules';
import { tierWords } from '../words/tiers.js';

const say = tierWords.putFact;

export interface TypedFact {
  code: EnteredFact;
  /** HbA1c as typed. */
  number: string;
  /** The other facts. */
  answer: boolean | null;
  observedOn: string;
}

export interface FactFaults {
  value: string | null;
  day: string | null;
}

function valueOf({ code, number, answer }: TypedFact): number | boolean | null {
  if (code !== 'hba1c') return answer;
  return number.trim() === '' ? null : Number(number);
}

function faultOfValue(typed: TypedFact): string | null {
  const value = valueOf(typed);
  if (value === null) return say.valueMissing;
  const isSound = !Number.isNaN(value) && faultOfFact(typed.code, value) === null;
  return isSound ? null : say.valueWrong;
}

/** What is wrong with a fact as it stands typed, in words. */
export function faultsOf(typed: TypedFact, today: string): FactFaults {
  const { observedOn } = typed;
  const day = observedOn === '' ? say.dayMissing : observedOn > today ? say.dayWrong : null;
  return { value: faultOfValue(typed), day };
}

/** Null while it cannot be sent. */
export function factToSend(typed: TypedFact, today: string): PutFactRequest | null {
  const { value, day } = faultsOf(typed, today);
  const sent = valueOf(typed);
  if (value !== null || day !== null || sent === null) return null;
  return { code: typed.code, value: sent, observedOn: typed.observedOn };
}

/** The first of the missing facts that a person can enter. */
export function missingFact(missing: readonly FactCode[]): EnteredFact | undefined {
  return ENTERED_FACTS.find((code) => missing.includes(code));
}
