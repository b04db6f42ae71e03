import type { ProblemPlace } from './errors.js';
import type { UnitResult } from './discharges.js';
import type { Id, Instant, PageQuery } from './wire.js';

/** A FHIR R4 or STU3 Bundle; read and judged by packages/fhir, so any object passes here. */
export interface FhirBundle {
  resourceType: 'Bundle';
  [key: string]: unknown;
}

/** 200 if any unit was sound, 422 (intake.nothing-sound) if none. */
export interface IntakeReport {
  patients: { id: Id; result: UnitResult }[];
  encounters: { id: Id; result: UnitResult }[];
  problems: ProblemPlace[];
}

export interface RefusalQuery extends PageQuery {
  show?: 'open' | 'settled';
}

export interface RefusalList {
  rows: {
    id: Id;
    receivedAt: Instant;
    source: 'form' | 'fhir';
    maskedName: string | null;
    problems: ProblemPlace[];
    settledBy: string | null;
    settledAt: Instant | null;
  }[];
  next: string | null;
}

export interface SettleRefusalRequest {
  /** What was done about it. @minLength 2 @maxLength 200 */
  reason: string;
}

export interface DemoClock {
  now: Instant;
  zone: string;
}

export interface MoveClockRequest {
  to: Instant;
}
