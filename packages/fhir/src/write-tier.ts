import { known, ownConcept, patientReference, type Resource } from './write-resource.js';

/** A tier that was proposed, with its reasons and what a person made of it. */
export interface WrittenTier {
  id: string;
  patientId: string;
  tier: string;
  tierWords: string;
  /** Key and version of what judged. */
  judgedBy: string;
  reasons: readonly string[];
  isDecided: boolean;
  decision: string | null;
  /** ISO instant. */
  madeAt: string;
}

/** What a tier is judged by and a person wrote down. */
export interface WrittenFact {
  id: string;
  patientId: string;
  code: string;
  words: string;
  value: number | boolean;
  /** UCUM, of a number. */
  unit: string | null;
  /** Calendar date. */
  observedOn: string;
}

export function writeTier(tier: WrittenTier): Resource {
  return known({
    resourceType: 'RiskAssessment',
    id: tier.id,
    status: tier.isDecided ? 'final' : 'preliminary',
    method: { text: tier.judgedBy },
    subject: patientReference(tier.patientId),
    occurrenceDateTime: tier.madeAt,
    prediction: [
      known({
        qualitativeRisk: ownConcept('tier', tier.tier, tier.tierWords),
        rationale: tier.reasons.length > 0 ? tier.reasons.join('；') : null,
      }),
    ],
    mitigation: tier.decision,
  });
}

export function writeFact({ id, patientId, code, words, value, unit, observedOn }: WrittenFact): Resource {
  const quantity =
    typeof value === 'number' ? known({ value, unit, code: unit, system: ucumOf(unit) }) : null;
  return known({
    resourceType: 'Observation',
    id,
    status: 'final',
    code: ownConcept('fact', code, words),
    subject: patientReference(patientId),
    effectiveDateTime: observedOn,
    valueQuantity: quantity,
    valueBoolean: typeof value === 'boolean' ? value : null,
  });
}

function ucumOf(unit: string | null): string | null {
  return unit === null ? null : 'http://unitsofmeasure.org';
}
