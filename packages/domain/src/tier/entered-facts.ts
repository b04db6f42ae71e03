import type { FactCode, FactValue } from './tier-rules.js';

/** What a person enters; the other facts follow from our own record. */
export const ENTERED_FACTS = ['hba1c', 'kidney-disease', 'complications', 'lives-alone'] as const;
export type EnteredFact = (typeof ENTERED_FACTS)[number] & FactCode;

/** In %: outside of it somebody mistyped, or wrote mmol/mol. */
const PLAUSIBLE_HBA1C = { from: 3, to: 20 };

/** What is wrong with a value as it was entered; null: nothing. */
export function faultOfFact(
  code: EnteredFact,
  value: FactValue,
): 'wrong-type' | 'too-small' | 'too-large' | null {
  if (code !== 'hba1c') return typeof value === 'boolean' ? null : 'wrong-type';
  if (typeof value !== 'number') return 'wrong-type';
  if (value < PLAUSIBLE_HBA1C.from) return 'too-small';
  return value > PLAUSIBLE_HBA1C.to ? 'too-large' : null;
}
