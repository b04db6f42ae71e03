import { COMMUNICATION_TAGS, CONTACT_TIMES, type PortraitCode, type PortraitFact } from './portrait.js';

/** What stands behind a name on every screen: at most three, the risk first. */
export interface PatientFlag {
  kind: 'allergy' | 'communication' | 'contact-time';
  /** In the order in which they are said. */
  codes: PortraitCode[];
  /** Somebody's own words: 青霉素, 吴语. */
  texts: string[];
}

/** Three flags at most, each once: allergies, how to speak with him, when to ring. */
export function flagsOf(facts: readonly PortraitFact[]): PatientFlag[] {
  const flags: PatientFlag[] = [
    { kind: 'allergy', codes: [], texts: textsOf(facts, 'allergy') },
    {
      kind: 'communication',
      codes: codesIn(facts, COMMUNICATION_TAGS),
      texts: textsOf(facts, 'dialect'),
    },
    { kind: 'contact-time', codes: codesIn(facts, CONTACT_TIMES), texts: [] },
  ];
  return flags.filter(({ codes, texts }) => codes.length + texts.length > 0);
}

function codesIn(facts: readonly PortraitFact[], order: readonly PortraitCode[]): PortraitCode[] {
  return order.filter((code) => facts.some((fact) => fact.code === code));
}

function textsOf(facts: readonly PortraitFact[], kind: PortraitFact['kind']): string[] {
  const texts = facts.flatMap((fact) => (fact.kind === kind && fact.text !== null ? [fact.text] : []));
  return [...new Set(texts)];
}
