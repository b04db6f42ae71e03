import { known, ownConcept, patientReference, type Resource } from './write-resource.js';

export interface WrittenConsent {
  id: string;
  patientId: string;
  purpose: string;
  /** In the words of the notice. */
  purposeWords: string;
  isGranted: boolean;
  /** False where a later decision replaced it. */
  isCurrent: boolean;
  noticeVersion: string;
  /** ISO instant. */
  at: string;
}

const PRIVACY_SCOPE = 'http://terminology.hl7.org/CodeSystem/consentscope';

/** One decision about one purpose: a permission or a refusal. */
export function writeConsent(consent: WrittenConsent): Resource {
  const { id, patientId, purpose, purposeWords, isGranted, isCurrent, noticeVersion, at } = consent;
  return known({
    resourceType: 'Consent',
    id,
    status: isCurrent ? 'active' : 'inactive',
    scope: { coding: [{ system: PRIVACY_SCOPE, code: 'patient-privacy' }] },
    category: [ownConcept('consent-purpose', purpose, purposeWords)],
    patient: patientReference(patientId),
    dateTime: at,
    policyRule: ownConcept('notice-version', noticeVersion),
    provision: { type: isGranted ? 'permit' : 'deny' },
  });
}
