import type { ConsentPurpose } from './patients.js';
import type { Id, Instant } from './wire.js';

export interface DecideConsentRequest {
  seat?: Id;
  purpose: ConsentPurpose;
  granted: boolean;
  noticeVersion: string;
}

/** What the patient takes away: a FHIR Bundle, and the same in words. */
export interface OwnDataFile {
  fileName: string;
  madeAt: Instant;
  /** FHIR R4 Bundle of type collection. */
  bundle: {
    resourceType: 'Bundle';
    type: 'collection';
    timestamp: Instant;
    entry: { resource: Record<string, unknown> }[];
  };
  /** Plain Chinese, to read without a program. */
  text: string;
}

export interface WhoLooked {
  rows: { id: Id; at: Instant; who: string; role: string; action: string }[];
  next: string | null;
  now: Instant;
  offsetMinutes: number;
}

export interface Unbound {
  /** Seats this phone still has. */
  seatsLeft: number;
}
