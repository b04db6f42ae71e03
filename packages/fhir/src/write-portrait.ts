import { known, ownConcept, patientReference, type Resource } from './write-resource.js';

/** One thing known of a patient beside his stays. */
export interface WrittenPortrait {
  id: string;
  patientId: string;
  kind: string;
  /** The kind in words, e.g. 过敏. */
  kindWords: string;
  /** What is said. */
  words: string;
  isEnded: boolean;
  /** ISO instant. */
  recordedAt: string;
}

const CLINICAL = 'http://terminology.hl7.org/CodeSystem';

/** A disease is a Condition and an allergy an AllergyIntolerance; everything else an Observation in words. */
export function writePortrait(portrait: WrittenPortrait): Resource {
  const { id, patientId, kind, words, isEnded, recordedAt } = portrait;
  const whose = patientReference(patientId);
  const said = { code: { text: words }, recordedDate: recordedAt };
  const statusOf = (system: string) => ({
    coding: [{ system: `${CLINICAL}/${system}`, code: isEnded ? 'inactive' : 'active' }],
  });
  if (kind === 'comorbidity') {
    const clinicalStatus = statusOf('condition-clinical');
    return { resourceType: 'Condition', id, clinicalStatus, subject: whose, ...said };
  }
  if (kind === 'allergy') {
    const clinicalStatus = statusOf('allergyintolerance-clinical');
    return { resourceType: 'AllergyIntolerance', id, clinicalStatus, patient: whose, ...said };
  }
  return observation(portrait);
}

function observation({ id, patientId, kind, kindWords, words, recordedAt }: WrittenPortrait): Resource {
  return known({
    resourceType: 'Observation',
    id,
    status: 'final',
    code: ownConcept('portrait', kind, kindWords),
    subject: patientReference(patientId),
    effectiveDateTime: recordedAt,
    valueString: words,
  });
}
