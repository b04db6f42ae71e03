import type { PortraitCode, PortraitKind } from '@suian/domain/portrait/portrait';
import type { Id, Instant } from './wire.js';

/** nurse: written by a person of the care team, who is named in `by`. */
export type PortraitSource = 'form' | 'fhir' | 'hl7' | 'file' | 'nurse';

export interface PortraitRow {
  id: Id;
  kind: PortraitKind;
  /** Of the kinds communication and contact-time; the others have words. */
  code: PortraitCode | null;
  text: string | null;
  source: PortraitSource;
  by: string | null;
  at: Instant;
}

export interface PastPortraitRow extends PortraitRow {
  endedAt: Instant;
  endedBy: string | null;
}

/** What is known of a patient beside his stays. */
export interface Portrait {
  /** What stands now, by kind, then as it came. */
  rows: PortraitRow[];
  /** What no longer stands, newest end first; at most 50. */
  past: PastPortraitRow[];
}

export interface PutPortraitRequest {
  kind: PortraitKind;
  /** For the kinds communication and contact-time. */
  code?: PortraitCode;
  /** For the others. @minLength 1 @maxLength 200 */
  text?: string;
  /** The row that this one takes the place of. */
  instead?: Id;
}
