/** What every writer here gives: one FHIR R4 resource. */
export interface Resource {
  resourceType: string;
  id: string;
  [element: string]: unknown;
}

export interface CollectionBundle {
  resourceType: 'Bundle';
  type: 'collection';
  timestamp: string;
  entry: { resource: Resource }[];
}

/** Codes that are ours and nobody else's. */
export const OWN_SYSTEM = 'urn:suian';

/** `timestamp`: ISO instant of the making. */
export function writeCollection(resources: readonly Resource[], timestamp: string): CollectionBundle {
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp,
    entry: resources.map((resource) => ({ resource })),
  };
}

/** Without what is unknown: FHIR has no null, and no empty list. */
export function known<T extends object>(element: T): T {
  const entries = Object.entries(element) as [string, unknown][];
  return Object.fromEntries(entries.filter(([, value]) => !isNothing(value))) as T;
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

export function patientReference(patientId: string): { reference: string } {
  return { reference: `Patient/${patientId}` };
}

/** A concept of our own vocabulary, with the words a person reads. */
export function ownConcept(vocabulary: string, code: string, text?: string) {
  return known({ coding: [{ system: `${OWN_SYSTEM}:${vocabulary}`, code }], text });
}
