import type { DutyHours } from '@suian/domain/triage/cover';

export interface OrganizationRecord {
  id: string;
  name: string;
  zone: string;
  controller: string;
  contact: string;
}

export interface DepartmentRecord {
  id: string;
  organizationId: string;
  name: string;
  code: string;
  wardPhone: string;
  duty: DutyHours[];
  dailyRoundAt: string;
  answeredAtNight: boolean;
}

/** A nurse or supervisor who is here, with her departments. */
export interface NurseRecord {
  id: string;
  name: string;
  departmentIds: string[];
}

export interface CodeRecord {
  id: string;
  organizationId: string;
  patientId: string;
  encounterId: string;
  issuedBy: string;
  issuedAt: Date;
  /** By the shown clock. */
  expiresAt: Date;
  usedAt: Date | null;
  voidedAt: Date | null;
  wrongTries: number;
  /** By the system clock. */
  lockedUntil: Date | null;
  version: number;
}

export interface SeatRecord {
  id: string;
  organizationId: string;
  accountId: string;
  patientId: string;
  role: 'self' | 'family';
  boundAt: Date;
  /** Held after a merge until a nurse confirms it; null: it hears from us. */
  heldAt: Date | null;
}

export interface HeldSeat extends SeatRecord {
  heldAt: Date;
}

/** A seat, also one that was left. */
export interface PastSeat extends SeatRecord {
  unboundAt: Date | null;
}
